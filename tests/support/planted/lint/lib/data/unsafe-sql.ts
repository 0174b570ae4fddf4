interface Database {
  $queryRawUnsafe(text: string): number;
  $executeRawUnsafe(text: string): number;
}

export const a = (db: Database, name: string) => db.$queryRawUnsafe(`select ${name}`);
export const b = (db: Database) => db.$executeRawUnsafe("select 1");
