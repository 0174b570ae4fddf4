import { rows } from "@/lib/data/pain";

export const words = rows;
