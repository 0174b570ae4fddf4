import { sweep } from "@/lib/jobs/sweep-with-query";

export const service = sweep;
