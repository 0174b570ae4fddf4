type Level = "info" | "error";

/** One line of JSON. Fields are ids, counts and codes: never what a client reported. */
export function logEvent(
  level: Level,
  event: string,
  fields: Readonly<Record<string, string | number | boolean | null>> = {},
): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  if (level === "error") console.error(line);
  else console.log(line);
}
