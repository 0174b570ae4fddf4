"use client";

import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { toInstant } from "./device-time";
import { type EntryBody, type PostOutcome, postEntries } from "./post-entries";

export type SaveState =
  | { readonly phase: "idle" | "sending" }
  | { readonly phase: "saved"; readonly receivedAt: string }
  | { readonly phase: "failed"; readonly message: string };

const FAILURES: Readonly<Record<Exclude<PostOutcome["kind"], "received">, string>> = {
  unreachable:
    "Not saved: Twinge could not be reached. Everything you typed is still here. Keep this page open and try again.",
  refused: "Not saved: Twinge could not read this entry. Everything you typed is still here.",
  "signed-out":
    "Not saved: you are signed out. Sign in again in another tab, then come back here and try again.",
};

/** Saves entries and keeps the person informed. While something is unsent, leaving the page asks first. */
export function useSave() {
  const [state, setState] = useState<SaveState>({ phase: "idle" });
  useLeaveWarning(state.phase === "sending" || state.phase === "failed");

  async function save(entries: readonly EntryBody[]): Promise<boolean> {
    setState({ phase: "sending" });
    const next = stateAfter(await postEntries(entries));
    setState(next);
    return next.phase === "saved";
  }
  return { state, save };
}

function stateAfter(outcome: PostOutcome): SaveState {
  if (outcome.kind !== "received") return { phase: "failed", message: FAILURES[outcome.kind] };
  const { receipts } = outcome;
  const rejected = receipts.find(({ status }) => status === "rejected");
  if (rejected) {
    const { path = "entry", message = "is not valid" } = rejected.error ?? {};
    return { phase: "failed", message: `Not saved: ${path} ${message}. Change it and try again.` };
  }
  if (receipts.some(({ status }) => status === "conflict")) {
    return {
      phase: "failed",
      message:
        "This was saved as you first sent it. What you changed after that was not. Log the change as a new entry.",
    };
  }
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
