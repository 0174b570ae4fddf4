"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";
import type { ButtonSize } from "./button-look";
import { postAuth } from "./post-auth";

/** Ends the session on the server, and shows if that failed. */
export function SignOutButton({ size = "regular" }: { readonly size?: ButtonSize }) {
  const t = useTranslations("ui");
  const [state, setState] = useState<"idle" | "sending" | "failed">("idle");
  async function signOut() {
    setState("sending");
    if ((await postAuth("/api/auth/signout")) === "ok") window.location.assign("/sign-in");
    else setState("failed");
  }
  return (
    <span className="inline-flex items-center gap-2">
      <span role="status" className="text-sm">
        {state === "failed" && t("signOutFailed")}
      </span>
      <Button look="quiet" size={size} onClick={signOut} disabled={state === "sending"}>
        {t("signOut")}
      </Button>
    </span>
  );
}
