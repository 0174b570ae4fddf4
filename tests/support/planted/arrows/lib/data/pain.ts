import type { Fact } from "@/lib/domain/facts";

export const rows: readonly Fact[] = [];
