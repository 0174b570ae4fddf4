import { redirect } from "next/navigation";
import { LinkButton } from "@/app/_ui/link-button";
import { PlainPage } from "@/app/_ui/plain-page";
import { readSignedIn } from "@/lib/auth/session";
import { homeOf } from "./home-of";

export default async function LandingPage() {
  const signedIn = await readSignedIn();
  if (signedIn) redirect(homeOf(signedIn.actor));
  return (
    <PlainPage>
      <div className="flex flex-col items-start gap-4">
        <h1 className="text-3xl font-semibold tracking-tight">
          Soreness, or something to ask a professional about?
        </h1>
        <p className="text-lg text-ink-soft">
          Clients log training and pain in seconds. Trainers see who needs them today, and why.
          Twinge never says what it is: it shows the numbers, and when to ask.
        </p>
        <LinkButton look="primary" size="touch" href="/sign-in">
          Sign in
        </LinkButton>
      </div>
    </PlainPage>
  );
}
