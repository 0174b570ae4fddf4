import { expect, it } from "vitest";
import { localInstant } from "@/prisma/seed/local-instant";

const BERLIN = "Europe/Berlin";
const NOW = Date.parse("2026-03-30T10:00:00+02:00");

it.each([
  ["yesterday", 1, "18:00", "2026-03-29T18:00:00+02:00"],
  ["before the clocks were put forward", 2, "18:00", "2026-03-28T18:00:00+01:00"],
  ["in the hour that the clock skipped", 1, "02:30", "2026-03-29T03:30:00+02:00"],
  ["in the hour that came twice", 156, "02:30", "2025-10-25T02:30:00+02:00"],
  ["today", 0, "09:59", "2026-03-30T09:59:00+02:00"],
  ["later today: now", 0, "10:01", "2026-03-30T10:00:00+02:00"],
] as const)("%s", (_when, daysAgo, time, instant) => {
  expect(localInstant(BERLIN, NOW, daysAgo, time)).toBe(Date.parse(instant));
});
