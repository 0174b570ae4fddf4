import type { Role } from "@/lib/domain/access/actor";

/** Where each role starts. Staff who are clients too start with their board; an owner alone has none. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes("trainer")) return "/board";
  return roles.includes("owner") ? "/settings/outbox" : "/today";
}
