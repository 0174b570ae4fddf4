export type Fact = { readonly id: string };
export const ZERO: Fact = { id: "0" };
