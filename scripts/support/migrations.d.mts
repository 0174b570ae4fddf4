/** Applies the missing migrations of a folder (prisma/migrations) and returns their names. */
export declare function migrate(databaseUrl: string, folder?: string): Promise<string[]>;
