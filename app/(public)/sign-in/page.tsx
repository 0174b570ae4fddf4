import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "@/app/_ui/plain-page";
import { readSignedIn } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { homeOf } from "../home-of";
import { DemoSignIns } from "./demo-sign-ins";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  const signedIn = await readSignedIn();
  if (signedIn) redirect(homeOf(signedIn.actor));
  return (
    <PlainPage>
      <h1 className="text-2xl font-semibold tracking-tight">Sign in</h1>
      <SignInForm />
      {env.TWINGE_DEMO && <DemoSignIns />}
    </PlainPage>
  );
}
