import { expect, it } from "vitest";
import { retryAt } from "@/lib/domain/notices/retry";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

it.each([
  [1, 1],
  [2, 2],
  [3, 5],
  [6, 60],
  [7, 120],
  [30, 120],
])("waits after try %i for %i minutes", (attempts, minutes) => {
  expect(retryAt(attempts, 0, DAY)).toBe(DAY + minutes * MINUTE);
});

it("gives up when the message would be older than three days", () => {
  expect(retryAt(1, 0, 3 * DAY - MINUTE)).toBe(3 * DAY);
  expect(retryAt(1, 0, 3 * DAY - MINUTE + 1)).toBeNull();
});
