import type { Role } from "@/lib/domain/access/actor";

/** Where each role starts. Staff who are clients too start with their board. */
export function homeOf(roles: readonly Role[]): string {
  return roles.includes("owner") || roles.includes("trainer") ? "/board" : "/today";
}
