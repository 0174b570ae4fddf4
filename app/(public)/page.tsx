import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/link-button";
import { PlainPage } from "@/app/_ui/plain-page";
import { readSignedIn } from "@/lib/auth/session";
import { homeOf } from "./home-of";

export default async function LandingPage() {
  const signedIn = await readSignedIn();
  if (signedIn) redirect(homeOf(signedIn.actor));
  const t = await getTranslations("landing");
  return (
    <PlainPage>
      <div className="flex flex-col items-start gap-4">
        <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="text-lg text-ink-soft">{t("lead")}</p>
        <LinkButton look="primary" size="touch" href="/sign-in">
          {t("signIn")}
        </LinkButton>
      </div>
    </PlainPage>
  );
}
