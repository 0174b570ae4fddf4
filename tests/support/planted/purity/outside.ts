import type { Fact } from "../arrows/lib/domain/facts";

export const id = (fact: Fact) => fact.id;
