import type { Metadata } from "next";
import { PlainPage } from "@/app/_ui/plain-page";
import { LinkAnswer } from "./link-answer";

export const metadata: Metadata = { title: "Check-in", referrer: "no-referrer" };

/** Where the link of a mail leads. Loading it changes nothing: what is asked is behind the fragment. */
export default function AnswerPage() {
  return (
    <PlainPage>
      <LinkAnswer />
    </PlainPage>
  );
}
