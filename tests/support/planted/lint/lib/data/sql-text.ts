declare function sql(parts: TemplateStringsArray, ...values: unknown[]): unknown;
declare const prisma: { $queryRaw(parts: TemplateStringsArray, ...values: unknown[]): unknown };

const id = "id";
export const tagged = sql`now()`;
export const raw = prisma.$queryRaw`select ${id}`;
export const inQuotes = "select name from user_account where id = $1";
export const inBackticks = `
insert into flag (id)
values (1)`;
export const update = "update flag set status = 'closed'";

// No SQL.
export const words = "Select a region from the list";
export const template = `${id} with a set of`;
