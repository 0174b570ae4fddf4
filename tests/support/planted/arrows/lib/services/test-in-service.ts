import { fixture } from "@/tests/support/fixture";

export const leaked = fixture;
