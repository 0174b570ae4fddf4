import type { Urgency } from "./urgency";

/**
 * What to do, alone and in so many words: no load talk, no reassurance, no cause. It is shown before
 * and whether or not anything could be sent, and nobody stands between the client and it.
 */
export function UrgentInstruction({ urgency }: { readonly urgency: Urgency }) {
  return (
    <section
      aria-labelledby="urgent"
      className="rounded-card border-4 border-urgent bg-urgent-soft p-5 text-lg"
    >
      {urgency === "now" ? <HelpNow /> : <AdviceToday />}
    </section>
  );
}

function HelpNow() {
  return (
    <>
      <h1 id="urgent" className="text-2xl font-bold">
        Get medical help now
      </h1>
      <p className="mt-3">
        You gave an answer that a doctor needs to hear right away.{" "}
        <strong>Call your local emergency number</strong> (112 in Europe, 999 in the UK, 911 in the
        US and Canada), or have someone take you to the nearest emergency department.
      </p>
      <p className="mt-3">Tell them what you answered here. Do not drive yourself.</p>
      <p className="mt-3">Do not wait for a reply from your trainer.</p>
    </>
  );
}

function AdviceToday() {
  return (
    <>
      <h1 id="urgent" className="text-2xl font-bold">
        Get medical advice today
      </h1>
      <p className="mt-3">
        You gave an answer that a doctor or nurse should hear <strong>today</strong>. Call your
        doctor, a medical advice line or an urgent care clinic, and tell them what you answered
        here.
      </p>
      <p className="mt-3">
        If it gets worse, or you cannot reach anyone,{" "}
        <strong>call your local emergency number</strong> (112 in Europe, 999 in the UK, 911 in the
        US and Canada).
      </p>
      <p className="mt-3">Do not wait for a reply from your trainer.</p>
    </>
  );
}
