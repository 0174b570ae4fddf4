import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlainPage } from "@/app/_ui/plain-page";
import { ClientMessages } from "@/app/i18n/client-messages";
import { LinkAnswer } from "./link-answer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check-in");
  return { title: t("title"), referrer: "no-referrer" };
}

/** The page of a link in a mail. Loading it changes nothing; the token is in the fragment, which no server receives. */
export default function AnswerPage() {
  return (
    <PlainPage>
      <ClientMessages of={["check-in", "ui"]}>
        <LinkAnswer />
      </ClientMessages>
    </PlainPage>
  );
}
