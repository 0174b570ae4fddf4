"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { MessageKey, Translate } from "@/app/i18n/translate";
import { toInstant } from "./device-time";
import { type EntryBody, type PostOutcome, postEntries } from "./post-entries";

export type SaveState =
  | { readonly phase: "idle" | "sending" }
  | { readonly phase: "saved"; readonly receivedAt: string }
  | { readonly phase: "failed"; readonly message: string };

const FAILURES = {
  unreachable: "failed.unreachable",
  refused: "failed.refused",
  "signed-out": "failed.signedOut",
} as const satisfies Record<Exclude<PostOutcome["kind"], "received">, MessageKey<"saving">>;

/** Saves entries and shows how that goes. While an entry is not sent, leaving the page asks for confirmation. */
export function useSave() {
  const t = useTranslations("saving");
  const [state, setState] = useState<SaveState>({ phase: "idle" });
  useLeaveWarning(state.phase === "sending" || state.phase === "failed");

  async function save(entries: readonly EntryBody[]): Promise<boolean> {
    setState({ phase: "sending" });
    const next = stateAfter(await postEntries(entries), t);
    setState(next);
    return next.phase === "saved";
  }
  return { state, save };
}

function stateAfter(outcome: PostOutcome, t: Translate<"saving">): SaveState {
  const failed = (message: string): SaveState => ({ phase: "failed", message });
  if (outcome.kind !== "received") return failed(t(FAILURES[outcome.kind]));
  const { receipts } = outcome;
  const rejected = receipts.find(({ status }) => status === "rejected");
  if (rejected) {
    const { error } = rejected;
    const problem = error ? `${error.path} ${error.message}` : t("failed.invalid");
    return failed(t("failed.rejected", { problem }));
  }
  if (receipts.some(({ status }) => status === "conflict")) return failed(t("failed.conflict"));
  return { phase: "saved", receivedAt: receipts[0]?.receivedAt ?? "" };
}

/**
 * The id and the instant of each entry, fixed when Save is first tapped: sending the same entry again is
 * then recognised as a repeat, whether or not the first try arrived.
 */
export function useEntryStamps() {
  const stamps = useRef(new Map<string, { id: string; recordedAt: string; at: number }>());
  return (key: string) => {
    const known = stamps.current.get(key);
    if (known) return known;
    const now = new Date();
    const made = { id: uuidv7(), recordedAt: toInstant(now), at: now.getTime() };
    stamps.current.set(key, made);
    return made;
  };
}

function useLeaveWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isOn]);
}
