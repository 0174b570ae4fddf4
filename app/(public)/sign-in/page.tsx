import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlainPage } from "@/app/_ui/plain-page";
import { ClientMessages } from "@/app/i18n/client-messages";
import { readSignedIn } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { homeOf } from "../home-of";
import { DemoSignIns } from "./demo-sign-ins";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in");
  return { title: t("title") };
}

export default async function SignInPage() {
  const signedIn = await readSignedIn();
  if (signedIn) redirect(homeOf(signedIn.actor));
  const t = await getTranslations("sign-in");
  return (
    <PlainPage>
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <ClientMessages of={["sign-in"]}>
        <SignInForm />
      </ClientMessages>
      {env.TWINGE_DEMO && <DemoSignIns />}
    </PlainPage>
  );
}
