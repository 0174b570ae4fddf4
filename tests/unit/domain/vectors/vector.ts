import { expect } from "vitest";

/** A published, asserted or recalculated result: what goes in, what must come out. */
export interface Vector {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each group of vectors has its own inputs
  readonly inputs: any;
  // biome-ignore lint/suspicious/noExplicitAny: and its own results
  readonly expected: any;
  readonly tolerance: number;
  readonly origin: string;
  readonly source: string;
}

/** What the product says to a vector's inputs, by the keys of `expected`; values may be lazy. */
export type Answer = (vector: Vector) => Readonly<Record<string, unknown>>;

/** Everything that the vector expects is answered, numbers within its tolerance. */
export function expectAll(actual: Readonly<Record<string, unknown>>, vector: Vector) {
  for (const [key, expected] of Object.entries(vector.expected)) {
    expect(Object.keys(actual), `an answer to ${key}`).toContain(key);
    const given = actual[key];
    expectNear(typeof given === "function" ? given() : given, expected, vector, key);
  }
}

function expectNear(actual: unknown, expected: unknown, vector: Vector, path: string) {
  if (typeof expected === "number") {
    expect(actual, path).toBeTypeOf("number");
    // The last digits of doubles are nobody's.
    const tolerance = Math.max(vector.tolerance, 1e-9);
    expect(Math.abs(Number(actual) - expected), `${path}: ${actual}`).toBeLessThanOrEqual(
      tolerance,
    );
  } else if (typeof expected === "object" && expected !== null) {
    const entries = Object.entries(expected);
    expect(Object.keys(actual ?? {}).sort(), path).toEqual(entries.map(([key]) => key).sort());
    for (const [key, part] of entries) {
      expectNear((actual as Record<string, unknown>)[key], part, vector, `${path}.${key}`);
    }
  } else expect(actual, path).toEqual(expected);
}

/** An absent key where the vector says null. */
export function optional(value: number | null | undefined, key: string) {
  return value === null || value === undefined ? {} : { [key]: value };
}
