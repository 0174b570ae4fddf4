import type { Right } from "./cycle-right";

export type Left = { readonly right?: Right };
