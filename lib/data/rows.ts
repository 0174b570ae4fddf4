import "#server-only";
import type {
  Expression,
  ExpressionBuilder,
  Insertable,
  InsertQueryBuilder,
  InsertResult,
  SqlBool,
} from "kysely";
import type { DB } from "@/generated/kysely/tables";
import { db } from "./query";
import { rowsOf } from "./sql";

/** Rows in one statement, whose text is the same however many there are. For use inside `prepare`. */

type Table = keyof DB & string;

/** What is given for each of the columns; none may be left out. */
export type NewRow<Name extends Table, Column extends keyof DB[Name]> = Required<
  Pick<Insertable<DB[Name]>, Column & keyof Insertable<DB[Name]>>
>;

/** A list that leaves out a column of the table does not compile, and the error names the column. */
export function everyColumn<Name extends Table, const Column extends keyof DB[Name] & string>(
  _table: Name,
  columns: readonly Column[] & LeftOut<Exclude<keyof DB[Name], Column>>,
): readonly Column[] {
  return columns;
}
type LeftOut<Column> = [Column] extends [never] ? unknown : { readonly leftOut: Column };

/** For conditions on the given rows, which are called `given`. */
type GivenRows<Name extends Table> = ExpressionBuilder<DB & { given: DB[Name] }, "given">;

/** Inserts the given rows, or those of them that meet a condition. */
export function insertRows<Name extends Table, Column extends keyof DB[Name] & string>(
  table: Name,
  columns: readonly Column[],
  rows: readonly NewRow<Name, Column>[],
  where?: (eb: GivenRows<Name>) => Expression<SqlBool>,
): InsertQueryBuilder<DB, Name, InsertResult> {
  const given = rowsOf(table, rows as readonly Insertable<DB[Name]>[]).as("given");
  const all = db.selectFrom(given).select(columns as never);
  const wanted = where ? all.where((eb) => where(eb as unknown as GivenRows<Name>)) : all;
  return db
    .insertInto(table)
    .columns(columns as never)
    .expression(wanted) as never;
}

/** The same, and a row whose key is there already takes the other columns' new values. */
export function upsertRows<Name extends Table, Column extends keyof DB[Name] & string>(
  table: Name,
  key: readonly Column[],
  columns: readonly Column[],
  rows: readonly NewRow<Name, Column>[],
): InsertQueryBuilder<DB, Name, InsertResult> {
  const others = columns.filter((column) => !key.includes(column));
  return insertRows(table, columns, rows).onConflict((conflict) =>
    conflict.columns(key as never).doUpdateSet((eb) => {
      const excluded = others.map((column) => [column, eb.ref(`excluded.${column}` as never)]);
      return Object.fromEntries(excluded) as never;
    }),
  );
}
