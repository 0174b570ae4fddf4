import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { Notice, StatusRegion } from "@/app/_ui/notice";
import { postJson } from "@/app/_ui/post-json";
import { KeyHelp } from "./key-help";

interface Status {
  readonly tone: "done" | "problem";
  readonly words: string;
}

/** Keys and buttons of all rows in one place; the rows themselves are plain markup from the server. */
export function BoardActs({ children }: { readonly children: ReactNode }) {
  const uiText = useTranslations("ui");
  const [status, setStatus] = useState<Status | null>(null);
  const help = useRef<HTMLDetailsElement>(null);

  async function acknowledge(row: HTMLLIElement) {
    const button = row.querySelector("button");
    const link = row.querySelector("a");
    if (!button || !link || button.ariaDisabled === "true") return;
    button.ariaDisabled = "true";
    const flagId = link.hash.slice(1);
    const posted = await postJson(
      `/api/v1${link.pathname}/flags/${flagId}`,
      { kind: "acknowledge" },
      uiText,
    );
    if (posted.ok) {
      const hadFocus = row.contains(document.activeElement);
      button.replaceWith(resultOf("Acknowledged"));
      if (hadFocus) linkOf(neighbourOf(row, 1) ?? row)?.focus();
      setStatus({ tone: "done", words: `Acknowledged: ${link.textContent}.` });
    } else {
      button.ariaDisabled = null;
      const words = `${link.textContent}: not acknowledged. ${posted.message}`;
      setStatus({ tone: "problem", words });
    }
  }

  function onClick(event: MouseEvent) {
    const row = rowOf(event.target);
    if (row && event.target instanceof HTMLButtonElement) void acknowledge(row);
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) linkOf(neighbourOf(row, step) ?? row)?.focus();
    else if (event.key === "a") void acknowledge(row);
    else if (event.key === "?" && help.current) help.current.open = !help.current.open;
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles up from links and buttons in the rows.
    <div onClick={onClick} onKeyDown={onKeyDown}>
      {children}
      <div className="sticky bottom-4 mx-auto mt-4 w-fit max-w-full">
        <StatusRegion>{status && <Notice tone={status.tone}>{status.words}</Notice>}</StatusRegion>
      </div>
      <KeyHelp ref={help} />
    </div>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function rowOf(target: EventTarget): HTMLLIElement | null {
  return target instanceof Element ? target.closest<HTMLLIElement>(".board > li") : null;
}

function linkOf(row: HTMLLIElement): HTMLAnchorElement | null {
  return row.querySelector("a");
}

/** The next or previous row, across the groups. */
function neighbourOf(row: HTMLLIElement, step: 1 | -1): HTMLLIElement | undefined {
  const rows = [...document.querySelectorAll<HTMLLIElement>(".board > li")];
  return rows[rows.indexOf(row) + step];
}

function resultOf(words: string): HTMLElement {
  const result = document.createElement("em");
  result.textContent = words;
  return result;
}
