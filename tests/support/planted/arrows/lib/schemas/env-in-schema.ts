import { env } from "@/lib/env";

export const bound = env.port;
