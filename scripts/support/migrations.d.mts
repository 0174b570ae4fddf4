/** Brings a database up to date and returns the names of the migrations it lacked. */
export declare function prepareSchema(ownerUrl: string): Promise<string[]>;
/** Applies only the migrations that a database lacks and returns their names. */
export declare function migrate(ownerUrl: string, folder?: string): Promise<string[]>;
