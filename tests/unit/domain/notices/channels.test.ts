import { expect, it } from "vitest";
import { channelsFor } from "@/lib/domain/notices/channels";

it.each([
  [true, false, false, true, false],
  [true, true, false, true, true],
  [false, true, false, false, true],
  [false, false, false, false, false],
  [false, false, true, true, false],
  [false, true, true, true, true],
  [true, true, true, true, true],
])("wanting mail %s and push %s, urgent %s: mail %s, push %s", (mail, push, isUrgent, ...ways) => {
  const { mail: isMailed, push: isPushed } = channelsFor({ mail, push }, isUrgent);
  expect([isMailed, isPushed]).toEqual(ways);
});
