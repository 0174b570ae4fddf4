import type { ReactNode } from "react";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { readFrame } from "./read-frame";
import { TrainerFrame } from "./trainer-frame";

export default async function TrainerLayout({ children }: { readonly children: ReactNode }) {
  const frame = await readFrame(await requireRole("trainer", "owner"));
  return (
    <ClientMessages of={["errors", "ui"]}>
      <TrainerFrame {...frame}>{children}</TrainerFrame>
    </ClientMessages>
  );
}
