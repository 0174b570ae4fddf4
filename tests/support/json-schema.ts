import type { Json, JsonObject } from "./history-line";

/** As much of JSON Schema 2020-12 as docs/history-1.schema.json uses; `format` is not judged. */
const CHECKS: Readonly<
  Record<string, (wanted: never, value: Json, schema: JsonObject) => boolean>
> = {
  type: (type: string, value) =>
    typeOf(value) === type || (type === "number" && typeOf(value) === "integer"),
  const: (only: Json, value) => value === only,
  enum: (values: Json[], value) => values.includes(value),
  minimum: (min: number, value) => typeof value !== "number" || value >= min,
  maximum: (max: number, value) => typeof value !== "number" || value <= max,
  multipleOf: (step: number, value) => typeof value !== "number" || Number.isInteger(value / step),
  minLength: (min: number, value) => typeof value !== "string" || [...value].length >= min,
  pattern: (source: string, value) =>
    typeof value !== "string" || new RegExp(source, "u").test(value),
  uniqueItems: (_: true, value) => !Array.isArray(value) || new Set(value).size === value.length,
  items: (items: JsonObject, value) =>
    !Array.isArray(value) || value.every((item) => fits(items, item)),
  required: (names: string[], value) =>
    !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
  properties: (properties: JsonObject, value) =>
    !isObject(value) ||
    Object.entries(properties).every(
      ([name, schema]) =>
        !Object.hasOwn(value, name) || fits(schema as JsonObject, value[name] as Json),
    ),
  propertyNames: (schema: JsonObject, value) =>
    !isObject(value) || Object.keys(value).every((name) => fits(schema, name)),
  additionalProperties: (extra: JsonObject | false, value, { properties = {} }) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([name, one]) =>
        Object.hasOwn(properties as JsonObject, name) || (extra !== false && fits(extra, one)),
    ),
};
const SAYS_NOTHING = new Set(["$schema", "title", "description", "format"]);

/** Whether `value` meets the schema; a keyword that is not known here is a fault of this file. */
export function fits(schema: JsonObject, value: Json): boolean {
  return Object.entries(schema).every(([keyword, wanted]) => {
    if (SAYS_NOTHING.has(keyword)) return true;
    const check = CHECKS[keyword];
    if (!check) throw new Error(`The keyword ${keyword} is not known`);
    return check(wanted as never, value, schema);
  });
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
