import "#server-only";
import { createHash } from "node:crypto";
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import type { DB } from "@/generated/kysely/tables";

/** A statement as it is sent to the database; `Row` is the type of its rows. */
export interface Query<Row> {
  /** Of the prepared statement, by its text: a connection parses and plans it once. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Never there at runtime: it keeps the type of the rows. */
  readonly row?: Row;
}

/** The place of a value that is not known when the query is compiled. */
class Placeholder {
  constructor(
    readonly key: string,
    readonly encode: (value: unknown) => unknown,
  ) {}
}

/** Constants become part of the text, so that partial indexes are used; only given values are parameters. */
class Compiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Placeholder) super.appendValue(value);
    else this.appendImmediateValue(value);
  }
}

/** Builds queries and runs none: transactions do. */
export const db = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new Compiler(),
  },
});

/**
 * A query that is compiled at its first use and then only given new values, since compiling costs as much as
 * running. `build` is called once, with a placeholder for each value, which it may only place in the query. Throws
 * at that first use if a value that it took is not in the query.
 */
export function prepare<Values extends object, Row>(
  build: (given: Values) => Compilable<Row>,
): (values: Values) => Query<Row> {
  let compiled: { name: string; text: string; places: readonly Placeholder[] } | undefined;
  return (values) => {
    compiled ??= compile(build);
    const { name, text, places } = compiled;
    const given = values as Readonly<Record<string, unknown>>;
    return { name, text, values: places.map(({ key, encode }) => encode(given[key])) };
  };
}

/** A placeholder, and how its value is converted before it is sent. */
export function encoded<Value>(placeholder: Value, encode: (value: Value) => unknown): Value {
  if (!(placeholder instanceof Placeholder)) throw new Error("Only a placeholder can be encoded");
  return new Placeholder(placeholder.key, encode as (value: unknown) => unknown) as Value;
}

function compile<Values extends object, Row>(build: (given: Values) => Compilable<Row>) {
  const taken = new Set<string>();
  const placeholders = new Proxy({} as Values, {
    get(_, key) {
      taken.add(String(key));
      return new Placeholder(String(key), (value) => value);
    },
    ownKeys() {
      throw new Error("A prepared query names its values one by one: they cannot be spread");
    },
  });
  const { sql: text, parameters } = build(placeholders).compile();
  const places = parameters as readonly Placeholder[];
  for (const { key } of places) taken.delete(key);
  if (taken.size > 0) throw new Error(`A query does not place ${[...taken].join(", ")}: ${text}`);
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
  return { name, text, places };
}
