import { rows } from "@/lib/data/pain";

export const door = rows;
