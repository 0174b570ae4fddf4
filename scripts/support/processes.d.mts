/** Waits until the condition holds; false when the time is over first. */
export declare function waitUntil(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
  everyMs?: number,
): Promise<boolean>;
