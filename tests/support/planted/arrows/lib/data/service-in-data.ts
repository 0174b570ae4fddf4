import type { session } from "@/lib/auth/session";

export type Session = typeof session;
