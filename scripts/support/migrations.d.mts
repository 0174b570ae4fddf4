export declare function migrate(databaseUrl: string): Promise<string[]>;
