"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { type AuthOutcome, postAuth } from "@/app/_ui/post-auth";
import { TextInput } from "@/app/_ui/text-input";

const CREDENTIALS_PATH = "/api/auth/callback/credentials";

const MESSAGES: Readonly<Record<Exclude<AuthOutcome, "ok">, string>> = {
  refused:
    "That email address and password do not go together. Check both and try again. After many wrong tries, wait a quarter of an hour.",
  unavailable: "Sign-in is not possible right now. Try again in a moment.",
  unreachable: "Twinge cannot be reached. Check your connection and try again.",
};

export function SignInForm() {
  const [message, setMessage] = useState<string | null>(null);
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
      // A full load: nothing that was rendered for nobody is kept.
      window.location.assign("/");
      return;
    }
    setIsSending(false);
    setMessage(MESSAGES[outcome]);
    messageRef.current?.focus();
  }

  return (
    // Sent before the script has loaded, the password must still not land in the address.
    <form method="post" action={CREDENTIALS_PATH} onSubmit={signIn} className="flex flex-col gap-4">
      <div ref={messageRef} tabIndex={-1} role="alert" className="focus-visible:outline-none">
        {message && <Notice tone="problem">{message}</Notice>}
      </div>
      <Field id="email" label="Email address">
        {(control) => (
          <TextInput {...control} name="email" type="email" autoComplete="username" required />
        )}
      </Field>
      <Field id="password" label="Password">
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
        {isSending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
