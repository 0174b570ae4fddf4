import { useTranslations } from "next-intl";
import { Card, CardTitle } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatDateTime } from "@/app/_ui/format";
import { Cell, Table } from "@/app/_ui/table";
import type { PainFact } from "@/lib/domain/facts";
import { PAIN_SIGNS } from "@/lib/domain/vocabulary";
import type { ClientPage } from "@/lib/services/views/client-page";
import { formatNrs } from "@/lib/words/units";
import {
  MOMENT_WORDS,
  PAIN_SIGN_WORDS,
  placeHeading,
  QUALITY_WORDS,
  SPREAD_WORDS,
} from "@/lib/words/vocabulary";
import { Details, HISTORY_ROW } from "./history-row";

export function PainHistory({ page }: { readonly page: ClientPage }) {
  const t = useTranslations("client");
  const columns = [t("pain.when"), t("pain.place"), t("pain.number"), t("pain.details")];
  return (
    <Card aria-labelledby="pain-history">
      <CardTitle id="pain-history">{t("pain.title")}</CardTitle>
      <div className="mt-3">
        {page.pain.length === 0 ? (
          <EmptyState title={t("pain.emptyTitle")}>{t("pain.empty")}</EmptyState>
        ) : (
          <Table caption={t("pain.caption")} columns={columns}>
            {page.pain.toReversed().map((report) => (
              <tr key={report.id} id={report.id} className={HISTORY_ROW}>
                <Cell>{formatDateTime(report.reportedAt, page.client.timeZone)}</Cell>
                <Cell>{placeHeading(report.region, report.side)}</Cell>
                <Cell>{formatNrs(report.nrs)}</Cell>
                <Cell>
                  <Details>{painDetails(report)}</Details>
                </Cell>
              </tr>
            ))}
          </Table>
        )}
      </div>
    </Card>
  );
}

function painDetails(report: PainFact): string {
  const texts = (report.qualities ?? []).map((quality) => QUALITY_WORDS[quality]);
  if (report.moment) texts.push(MOMENT_WORDS[report.moment]);
  const signs = PAIN_SIGNS.filter((sign) => report[sign]);
  texts.push(...signs.map((sign) => PAIN_SIGN_WORDS[sign].yes));
  if (report.spreads) texts.push(SPREAD_WORDS[report.spreads]);
  return texts.join(", ");
}
