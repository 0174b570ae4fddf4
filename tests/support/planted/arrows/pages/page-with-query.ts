import { rows } from "@/lib/data/pain";

export const page = rows;
