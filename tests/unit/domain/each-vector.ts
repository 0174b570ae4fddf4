import { expect, test } from "vitest";

export interface Vector {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each group of vectors has its own inputs
  readonly inputs: any;
  // biome-ignore lint/suspicious/noExplicitAny: and its own results
  readonly expected: any;
  readonly tolerance: number;
}

/** A test for each of the vectors that have what it asks of them. */
export function eachVector(vectors: readonly Vector[], has: (vector: Vector) => boolean) {
  const chosen = vectors.filter(has);
  if (chosen.length === 0) throw new Error("no vector chosen");
  return test.each(chosen.map((vector) => [vector.name, vector] as const));
}

/** A number of the vector is met within its tolerance, anything else exactly. */
export function expectNear(actual: unknown, vector: Vector, key: string) {
  const expected = vector.expected[key];
  if (typeof expected === "number") {
    expect(actual, key).toBeTypeOf("number");
    const isNear = Math.abs(Number(actual) - expected) <= Math.max(vector.tolerance, 1e-9);
    expect(isNear, `${key}: ${actual} is not ${expected}`).toBe(true);
  } else expect(actual, key).toEqual(expected);
}
