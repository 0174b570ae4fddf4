import type { ReactNode } from "react";
import { requireRole } from "@/lib/auth/session";
import { readFrame } from "./read-frame";
import { TrainerFrame } from "./trainer-frame";

export default async function TrainerLayout({ children }: { readonly children: ReactNode }) {
  const frame = await readFrame(await requireRole("trainer", "owner"));
  return <TrainerFrame {...frame}>{children}</TrainerFrame>;
}
