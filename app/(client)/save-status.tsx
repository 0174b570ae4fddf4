"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Notice, StatusRegion } from "@/app/_ui/notice";
import type { SaveState } from "./use-save";

interface SaveStatusProps {
  readonly state: SaveState;
  readonly savedText: string;
  readonly onRetry: () => void;
}

/** Whether the entry is saved yet, in a polite live region. */
export function SaveStatus({ state, savedText, onRetry }: SaveStatusProps) {
  const t = useTranslations("saving");
  return (
    <StatusRegion>
      {state.phase === "sending" && <p className="text-ink-soft">{t("saving")}</p>}
      {state.phase === "saved" && (
        <Notice tone="done">
          <p>{savedText}</p>
        </Notice>
      )}
      {state.phase === "failed" && (
        <Notice tone="problem">
          <p>{state.message}</p>
          <Button size="touch" onClick={onRetry} className="mt-2">
            {t("retry")}
          </Button>
        </Notice>
      )}
    </StatusRegion>
  );
}
