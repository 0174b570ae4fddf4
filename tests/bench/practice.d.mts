import type { Client } from "pg";

export declare const CLIENTS: number;
export declare const PRACTICE_ID: string;
export declare function clientId(number: number): string;
export declare function writePractice(owner: Client, historyDays: number): Promise<void>;
