"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { StatusRegion } from "@/app/_ui/notice";
import { postJson } from "@/app/_ui/post-json";
import type { MessageKey } from "@/app/i18n/translate";
import { type BrowserState, readBrowserState, subscribe, unsubscribe } from "./this-browser";

interface BrowserNotificationsProps {
  readonly pushKey: string;
  readonly ownEndpoints: readonly string[];
}

const PATH = "/api/v1/me/browsers";
const STATE_KEYS = {
  unknown: "browser.unknown",
  unable: "browser.unable",
  blocked: "browser.blocked",
  on: "browser.on",
  off: "browser.off",
} as const satisfies Record<BrowserState, MessageKey<"notifications">>;

export function BrowserNotifications({ pushKey, ownEndpoints }: BrowserNotificationsProps) {
  const t = useTranslations("notifications");
  const uiText = useTranslations("ui");
  const router = useRouter();
  const [state, setState] = useState<BrowserState>("unknown");
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isShown = true;
    void readBrowserState(ownEndpoints).then((read) => isShown && setState(read));
    return () => {
      isShown = false;
    };
  }, [ownEndpoints]);

  /** `work` returns the message of a refusal, null when it succeeded. */
  async function attempt(work: () => Promise<string | null>) {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(await work().catch(() => uiText("failed")));
    setIsBusy(false);
    router.refresh();
  }

  async function turnOn(): Promise<string | null> {
    const address = await subscribe(pushKey);
    if (!address) return t("browser.refused");
    const posted = await postJson(PATH, { kind: "tell", ...address }, uiText);
    return posted.ok ? null : posted.message;
  }

  async function turnOff(endpoint: string | null): Promise<string | null> {
    const posted = await postJson(PATH, { kind: "leave", endpoint }, uiText);
    return posted.ok ? null : posted.message;
  }

  const count = ownEndpoints.length;
  return (
    <div className="grid gap-3">
      <StatusRegion>{t(STATE_KEYS[state])}</StatusRegion>
      {problem && (
        <p role="alert" className="font-medium text-urgent">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {state === "off" && (
          <Button size="touch" aria-disabled={isBusy} onClick={() => void attempt(turnOn)}>
            {t("browser.turnOn")}
          </Button>
        )}
        {state === "on" && (
          <Button
            size="touch"
            aria-disabled={isBusy}
            onClick={() => void attempt(async () => turnOff(await unsubscribe()))}
          >
            {t("browser.turnOff")}
          </Button>
        )}
        {count > (state === "on" ? 1 : 0) && (
          <Button
            size="touch"
            aria-disabled={isBusy}
            onClick={() => void attempt(() => turnOff(null))}
          >
            {t("browser.turnOffOthers", { count })}
          </Button>
        )}
      </div>
    </div>
  );
}
