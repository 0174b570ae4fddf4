import type { Client } from "pg";

export declare function withDatabase(url: string, name: string): string;
export declare function withUser(url: string, user: string, password: string): string;
export declare function withClient<T>(
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T>;
