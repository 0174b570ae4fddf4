import { PageHeader } from "@/app/_ui/page-header";
import { SeverityChip } from "@/app/_ui/severity-chip";
import type { ClientPage } from "@/lib/services/views/client-page";
import { reasonWords } from "@/lib/words/board";
import { elapsedWords, silenceWords, unansweredWords } from "@/lib/words/time";
import { formatNrs } from "@/lib/words/units";
import { capitalise } from "@/lib/words/vocabulary";

/** Who, how many flags, and when the client was last heard. */
export function ClientHeader({ page }: { readonly page: ClientPage }) {
  const { standing, now } = page;
  const silence = standing ? silenceOf(standing, now) : [];
  const openCount = page.flags.filter((flag) => flag.status === "open").length;
  const flagWords = openCount === 1 ? "1 open flag" : `${openCount} open flags`;
  return (
    <>
      <PageHeader
        title={page.name}
        lead={`${openCount === 0 ? "No flag today" : flagWords} · ${lastReport(page)} · times are the client's (${page.client.timeZone})`}
      />
      {standing && standing.group !== "on-track" && (
        <p className="mb-5 flex flex-wrap items-center gap-2 text-lg">
          {standing.unknownSinceAt !== null && <SeverityChip state="unknown" />}
          {standing.severity && <SeverityChip state={standing.severity} />}
          <span>{reasonWords(standing.reason)}</span>
        </p>
      )}
      {silence.length > 0 && <p className="mb-5 text-unknown">{capitalise(silence.join(" · "))}</p>}
    </>
  );
}

function silenceOf(
  { unknownSinceAt, unknownNrs, checkInSinceAt }: NonNullable<ClientPage["standing"]>,
  now: number,
): readonly string[] {
  return [
    ...(unknownSinceAt === null ? [] : [silenceWords(unknownSinceAt, unknownNrs, now)]),
    ...(checkInSinceAt === null ? [] : [unansweredWords(checkInSinceAt, now)]),
  ];
}

function lastReport({ pain, now }: ClientPage): string {
  const last = pain.at(-1);
  if (!last) return "no pain reported lately";
  return `last report ${formatNrs(last.nrs)}, ${elapsedWords(now - last.reportedAt)} ago`;
}
