import { rows } from "@/lib/data/pain";

export const route = rows;
