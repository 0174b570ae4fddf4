/** How numbers are written in sentences. They are rounded here and nowhere else. */

/** At most `digits` decimals, no trailing zeros. */
export function formatNumber(value: number, digits = 1): string {
  const scale = 10 ** digits;
  return String(Math.round((value + Number.EPSILON) * scale) / scale);
}

/** "11.1 km", "800 m" */
export function formatKm(meters: number): string {
  return meters >= 1000 ? `${formatNumber(meters / 1000, 2)} km` : `${formatNumber(meters)} m`;
}

/** A number that is past its line, so that a rounded one never looks as if it were not. */
export function formatPast(value: number, line: number): string {
  const rounded = formatNumber(value);
  return Number(rounded) <= line && value > line ? `just over ${rounded}` : rounded;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c" */
export function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
