import type { ClientScope } from "../domain/scope";

export const a = { clientId: "x" } as ClientScope;
export const b = { clientId: "x" } as unknown as ClientScope;
export const c = { clientId: "x" } as Partial<ClientScope>;
export const allowed = { scoped: true } as const;
