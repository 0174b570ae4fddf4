import { rows } from "@/lib/data/pain";

export const report = rows;
