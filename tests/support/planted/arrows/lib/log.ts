import { session } from "@/lib/auth/session";

export const log = session;
