import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages } from "@/messages/languages";

interface ClientMessagesProps {
  /** The pages whose texts the client components below use. A test compares this with what they import. */
  readonly of: readonly (keyof Messages)[];
  readonly children: ReactNode;
}

/** Sends the texts that client components use, and no others. It replaces what a layout around it has sent. */
export async function ClientMessages({ of, children }: ClientMessagesProps) {
  const all = await getMessages();
  const messages = Object.fromEntries(of.map((page) => [page, all[page]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
