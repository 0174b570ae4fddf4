import type { ReactNode } from "react";
import { Brand } from "./brand";

/** The narrow page of everything outside the two surfaces: landing, sign-in, errors. */
export function PlainPage({ children }: { readonly children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-6 px-5 py-10">
      <Brand />
      {children}
    </main>
  );
}
