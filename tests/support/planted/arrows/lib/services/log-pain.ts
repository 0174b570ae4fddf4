import { rows } from "@/lib/data/pain";

export const logPain = () => rows;
