import { useTranslations } from "next-intl";
import { PageHeader } from "@/app/_ui/page-header";
import { SeverityChip } from "@/app/_ui/severity-chip";
import type { Translate } from "@/app/i18n/translate";
import type { ClientPage } from "@/lib/services/views/client-page";
import { reasonWords } from "@/lib/words/board";
import { elapsedWords, silenceWords, unansweredWords } from "@/lib/words/time";
import { formatNrs } from "@/lib/words/units";
import { capitalise } from "@/lib/words/vocabulary";

/** Who it is, how many flags are open, and when the client last reported. */
export function ClientHeader({ page }: { readonly page: ClientPage }) {
  const t = useTranslations("client");
  const { standing, now } = page;
  const silence = standing ? silenceOf(standing, now) : [];
  const count = page.flags.filter((flag) => flag.status === "open").length;
  return (
    <>
      <PageHeader
        title={page.name}
        lead={t("header.lead", {
          flags: t("header.openFlags", { count }),
          lastReport: lastReport(page, t),
          zone: page.client.timeZone,
        })}
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

function lastReport({ pain, now }: ClientPage, t: Translate<"client">): string {
  const last = pain.at(-1);
  if (!last) return t("header.noReport");
  const span = elapsedWords(now - last.reportedAt);
  return t("header.lastReport", { nrs: formatNrs(last.nrs), span });
}
