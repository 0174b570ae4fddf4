import { logPain } from "@/lib/services/log-pain";

export const auth = logPain;
