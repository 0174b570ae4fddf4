import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-look";
import { Card, CardTitle } from "@/app/_ui/card";
import { formatDateTime } from "@/app/_ui/format";
import type { ClientPage } from "@/lib/services/views/client-page";
import { summaryOf } from "@/lib/words/findings";
import { Announcer } from "./announcer";
import { ReferralForm } from "./referral-form";

/** The question to the physical therapist and the report that carries it. */
export function ReferralCard({ page }: { readonly page: ClientPage }) {
  const t = useTranslations("client");
  const { clientId, referrals, flags } = page;
  return (
    <Card aria-labelledby="referral">
      <CardTitle id="referral">{t("referral.title")}</CardTitle>
      <p className="mt-1 max-w-prose text-ink-soft">{t("referral.explanation")}</p>
      <p className="mt-3">
        {/* A file, so no route change: a plain link. */}
        <a
          href={`/api/v1/clients/${clientId}/report.pdf`}
          download
          className={buttonClass("secondary", "regular")}
        >
          {t("referral.download")}
        </a>
      </p>
      {referrals.length > 0 && (
        <ul className="mt-4 grid gap-3">
          {referrals.map((referral) => (
            <li key={referral.id}>
              <q className="whitespace-pre-line">{referral.question}</q>
              <p className="text-sm text-ink-soft">
                {t("referral.askedBy", {
                  name: referral.createdByName,
                  time: formatDateTime(referral.createdAt, page.client.timeZone),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <Announcer>
          <ReferralForm
            clientId={clientId}
            flags={flags
              .filter((flag) => flag.status === "open")
              .map((flag) => ({ id: flag.id, summary: summaryOf(flag.headline) }))}
          />
        </Announcer>
      </div>
    </Card>
  );
}
