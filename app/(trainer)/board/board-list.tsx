"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Notice, StatusRegion } from "@/app/_ui/notice";
import { KeyHelp } from "./key-help";
import { Row } from "./row";
import type { ShownRow } from "./shown-row";
import { useAcknowledge } from "./use-acknowledge";

export interface ShownGroup {
  readonly id: string;
  readonly title: string;
  /** All clients of the group; `rows` are those of this page. */
  readonly count: number;
  readonly rows: readonly ShownRow[];
}

/** The rows of the board, worked by mouse, touch or keys. */
export function BoardList({ groups }: { readonly groups: readonly ShownGroup[] }) {
  const t = useTranslations("board-list");
  const texts = { acknowledge: t("acknowledge"), acknowledged: t("acknowledged") };
  const rows = groups.flatMap((group) => group.rows);
  const links = useRef(new Map<string, HTMLAnchorElement | null>());
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const { status, progressOf, acknowledge } = useAcknowledge(leaveRow);

  function focusNeighbour(row: ShownRow, step: 1 | -1) {
    const neighbour = rows[rows.indexOf(row) + step] ?? row;
    links.current.get(neighbour.clientId)?.focus();
  }

  /** The button is about to go: if the focus is in its row, the next row takes it. */
  function leaveRow(row: ShownRow) {
    const item = links.current.get(row.clientId)?.parentElement;
    if (item?.contains(document.activeElement)) focusNeighbour(row, 1);
  }

  function onKeyDown(event: KeyboardEvent, row: ShownRow) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) focusNeighbour(row, step);
    else if (event.key === "a") void acknowledge(row);
    else if (event.key === "?") setIsHelpOpen((isOpen) => !isOpen);
    else return;
    event.preventDefault();
  }

  return (
    <>
      {groups.map(({ id, title, count, rows }) => (
        <section key={id} aria-labelledby={id} className="mt-6 first:mt-0">
          <h2 id={id} className="mb-2 font-semibold">
            {title} <span className="font-normal text-ink-soft">{count}</span>
          </h2>
          <ul className="board">
            {rows.map((row) => (
              <Row
                key={row.clientId}
                row={row}
                texts={texts}
                acknowledgeLabel={t("acknowledgeClient", { name: row.name })}
                progress={progressOf(row)}
                linkRef={(link) => void links.current.set(row.clientId, link)}
                onAcknowledge={() => void acknowledge(row)}
                onKeyDown={(event) => onKeyDown(event, row)}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className="sticky bottom-4 mx-auto mt-4 w-fit max-w-full">
        <StatusRegion>{status && <Notice tone={status.tone}>{status.words}</Notice>}</StatusRegion>
      </div>
      <KeyHelp isOpen={isHelpOpen} onToggle={setIsHelpOpen} />
    </>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
