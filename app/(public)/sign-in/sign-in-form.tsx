"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { type AuthOutcome, postAuth } from "@/app/_ui/post-auth";
import { TextInput } from "@/app/_ui/text-input";
import type { MessageKey } from "@/app/i18n/translate";

const CREDENTIALS_PATH = "/api/auth/callback/credentials";

const REFUSALS = {
  refused: "refused",
  unavailable: "unavailable",
  unreachable: "unreachable",
} as const satisfies Record<Exclude<AuthOutcome, "ok">, MessageKey<"sign-in">>;

export function SignInForm() {
  const t = useTranslations("sign-in");
  const [refusal, setRefusal] = useState<Exclude<AuthOutcome, "ok"> | null>(null);
  const [isSending, setIsSending] = useState(false);
  const messageRef = useRef<HTMLDivElement>(null);

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsSending(true);
    const outcome = await postAuth(CREDENTIALS_PATH, {
      email: String(form.get("email")),
      password: String(form.get("password")),
    });
    if (outcome === "ok") {
      // A full load, so that nothing rendered before the sign-in is kept.
      window.location.assign("/");
      return;
    }
    setIsSending(false);
    setRefusal(outcome);
    messageRef.current?.focus();
  }

  return (
    // A form that is sent before the script has loaded must not put the password into the address.
    <form method="post" action={CREDENTIALS_PATH} onSubmit={signIn} className="flex flex-col gap-4">
      <div ref={messageRef} tabIndex={-1} role="alert" className="focus-visible:outline-none">
        {refusal && <Notice tone="problem">{t(REFUSALS[refusal])}</Notice>}
      </div>
      <Field id="email" label={t("email")}>
        {(control) => (
          <TextInput {...control} name="email" type="email" autoComplete="username" required />
        )}
      </Field>
      <Field id="password" label={t("password")}>
        {(control) => (
          <TextInput
            {...control}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="touch" disabled={isSending}>
        {t(isSending ? "sending" : "submit")}
      </Button>
    </form>
  );
}
