import type { ZodType } from "zod";

export type Parser = ZodType;
