import { rows } from "@/lib/data/pain";

export const mail = rows;
