import { rows } from "@/lib/data/pain";

export const transfer = rows;
