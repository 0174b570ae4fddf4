"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { postJson } from "@/app/_ui/post-json";
import { useAnnounce } from "./announcer";

/**
 * Sends one act at a time. When it is done, the page is loaded again from the server and `done` is announced.
 * When it is refused, `problem` says why and the form stays as it was.
 */
export function useAct(path: string) {
  const uiText = useTranslations("ui");
  const router = useRouter();
  const announce = useAnnounce();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(body: object, done: string): Promise<boolean> {
    if (isSending) return false;
    setIsSending(true);
    const posted = await postJson(path, body, uiText);
    setIsSending(false);
    setProblem(posted.ok ? null : posted.message);
    if (!posted.ok) return false;
    announce(done);
    router.refresh();
    return true;
  }

  return { send, isSending, problem };
}
