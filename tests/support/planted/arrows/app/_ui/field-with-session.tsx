import { session } from "@/lib/auth/session";

export const field = session;
