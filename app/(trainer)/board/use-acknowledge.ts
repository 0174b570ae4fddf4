import { useTranslations } from "next-intl";
import { useState } from "react";
import { postJson } from "@/app/_ui/post-json";
import type { ShownRow } from "./shown-row";

interface Status {
  readonly tone: "done" | "problem";
  readonly words: string;
}

type Progress = "sending" | "done";

/** Acknowledges the flags of rows. `onDone` is called before a row's button goes away. */
export function useAcknowledge(onDone: (row: ShownRow) => void) {
  const t = useTranslations("board-list");
  const uiText = useTranslations("ui");
  const [status, setStatus] = useState<Status | null>(null);
  const [progress, setProgress] = useState<Readonly<Record<string, Progress | undefined>>>({});

  function report(row: ShownRow, step: Progress | undefined) {
    setProgress((before) => ({ ...before, [row.clientId]: step }));
  }

  async function acknowledge(row: ShownRow) {
    if (!row.canAcknowledge || progress[row.clientId]) return;
    report(row, "sending");
    const path = `/api/v1/clients/${row.clientId}/flags/${row.flagId}`;
    const posted = await postJson(path, { kind: "acknowledge" }, uiText);
    if (posted.ok) {
      onDone(row);
      report(row, "done");
      setStatus({ tone: "done", words: t("done", { name: row.name }) });
    } else {
      report(row, undefined);
      const words = t("notDone", { name: row.name, reason: posted.message });
      setStatus({ tone: "problem", words });
    }
  }

  const progressOf = (row: ShownRow): Progress | undefined => progress[row.clientId];
  return { status, progressOf, acknowledge };
}
