import { z } from "zod";
import { must, UNKNOWN_KEY } from "./fault";

/** The kinds of fields that facts are made of, each with the message for a wrong value. */

export const flagSchema = z.boolean({ error: must("true or false") });

/** A yes/no field for each of the names; each may be absent. */
export function optionalFlags<const Name extends string>(names: readonly Name[]) {
  const flag = flagSchema.exactOptional();
  return Object.fromEntries(names.map((name) => [name, flag])) as Record<Name, typeof flag>;
}

export const textSchema = z.string({ error: must("text") }).min(1, { error: "must not be empty" });

export function numberBetween(min: number, max: number) {
  const error = must(`a number from ${min} to ${max}`);
  return z.number({ error }).min(min, { error }).max(max, { error });
}

export function integerBetween(min: number, max: number) {
  const error = must(`an integer from ${min} to ${max}`);
  return z.int({ error }).min(min, { error }).max(max, { error });
}

export function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, { error: must(`one of ${values.join(", ")}`) });
}

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: must("a list") });
}

/** A list without repeated items; the path of the fault is that of the second one. */
export function uniqueListOf<Item extends z.ZodType<string>>(item: Item) {
  return listOf(item)
    .superRefine((items, context) => {
      const index = items.findIndex((one, at) => items.indexOf(one) < at);
      if (index < 0) return;
      context.addIssue({ code: "custom", path: [index], message: "must not stand twice" });
    })
    .meta({ uniqueItems: true });
}

/** An object of these fields and no others. */
export function objectOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: must("an object") });
}

/** An object with some of the keys, whose values are all of one kind. */
export function mapOf<const Key extends string, Value extends z.ZodType>(
  keys: readonly Key[],
  value: Value,
) {
  const record = z.partialRecord(z.enum(keys), value, { error: must("an object") });
  return z.preprocess(refuseProto, record);
}

/** zod's record refuses every unknown key except this one, which it silently drops. */
function refuseProto(input: unknown, context: z.core.$RefinementCtx): unknown {
  if (typeof input === "object" && input !== null && Object.hasOwn(input, "__proto__")) {
    context.addIssue({ code: "custom", path: ["__proto__"], message: UNKNOWN_KEY });
  }
  return input;
}
