import type { Pool } from "pg";

export type Connection = Pool;
