import type { KeyboardEvent } from "react";
import type { ShownRow } from "./shown-row";
import { SPARKLINE_VIEW_BOX } from "./sparkline";

/** The same in every row. */
export interface RowTexts {
  readonly acknowledge: string;
  readonly acknowledged: string;
}

interface RowProps {
  readonly row: ShownRow;
  readonly texts: RowTexts;
  /** "Acknowledge Iris Q." */
  readonly acknowledgeLabel: string;
  readonly progress: "sending" | "done" | undefined;
  readonly linkRef: (link: HTMLAnchorElement | null) => void;
  readonly onAcknowledge: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One client. The elements carry no classes of their own: board.css styles them by their kind. */
export function Row(props: RowProps) {
  const { row, texts, progress, linkRef, onKeyDown } = props;
  const { sparkline } = row;
  return (
    <li className={row.look}>
      <b>{row.chip}</b>
      <a ref={linkRef} href={hrefOf(row)} onKeyDown={onKeyDown}>
        {row.name}
      </a>
      <p>
        {row.reason}
        {row.moreReasons && <i> {row.moreReasons}</i>}
      </p>
      <small>{row.circumstances}</small>
      {sparkline && (
        <svg viewBox={SPARKLINE_VIEW_BOX} role="img" aria-label={sparkline.label}>
          <path d={sparkline.path} />
        </svg>
      )}
      {row.canAcknowledge && progress !== "done" && (
        <button
          type="button"
          aria-label={props.acknowledgeLabel}
          aria-disabled={progress === "sending" || undefined}
          onClick={props.onAcknowledge}
          onKeyDown={onKeyDown}
        >
          {texts.acknowledge}
        </button>
      )}
      {progress === "done" && <em>{texts.acknowledged}</em>}
    </li>
  );
}

function hrefOf({ clientId, flagId }: ShownRow): string {
  return flagId === null ? `/clients/${clientId}` : `/clients/${clientId}#${flagId}`;
}
