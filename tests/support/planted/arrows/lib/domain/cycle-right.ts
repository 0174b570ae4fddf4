import type { Left } from "./cycle-left";

export type Right = { readonly left?: Left };
