import { nothing } from "@/lib/data/nothing";

export const typo = nothing;
