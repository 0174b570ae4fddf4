import type { ClientScope } from "../domain/scope";

export const allowed = { clientId: "x" } as ClientScope;
