"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button";

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** What a surface shows in place of a page that could not be made. The digest finds it in the server's log. */
export function ErrorNotice({ error, retry }: ErrorNoticeProps) {
  const t = useTranslations("errors");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <h1 className="text-2xl font-semibold">{t("failed.title")}</h1>
      <p>{t("failed.nothingLost")}</p>
      {digest && <p className="text-sm text-ink-soft">{t("failed.code", { code: digest })}</p>}
      <Button look="primary" size="touch" onClick={retry}>
        {t("failed.retry")}
      </Button>
    </div>
  );
}
