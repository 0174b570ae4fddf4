import { rows } from "@/lib/data/pain";

export const sweep = rows;
