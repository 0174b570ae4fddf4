/**
 * Comparisons of decimals held in doubles. A relative difference below 1e-9 counts as equal, so
 * that 11 000 m against 10 000 m is exactly 10 % and 0.1 + 0.2 is 0.3. Ratios are compared by
 * multiplying crosswise, never by dividing. Instants are integers and are compared plainly.
 */
const RELATIVE_TOLERANCE = 1e-9;

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** a > b */
export function isGreater(a: number, b: number): boolean {
  return a > b && !isEqual(a, b);
}

/** a >= b */
export function isAtLeast(a: number, b: number): boolean {
  return a > b || isEqual(a, b);
}
