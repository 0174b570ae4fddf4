"use client";

import { useTranslations } from "next-intl";
import { Card, CardTitle } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { postJson } from "@/app/_ui/post-json";
import { BrowserNotifications } from "./browser-notifications";
import { type PreferenceFields, PreferencesForm, type Reader } from "./preferences-form";

interface OwnNotificationsProps {
  readonly reader: Reader;
  readonly initial: PreferenceFields;
  readonly zones?: { readonly usual: string; readonly names: readonly string[] };
  readonly isMailSet: boolean;
  readonly pushKey: string | null;
  readonly ownEndpoints: readonly string[];
}

/** The notification preferences of clients and trainers: the same page for both. */
export function OwnNotifications(props: OwnNotificationsProps) {
  const { pushKey, ownEndpoints, isMailSet, ...form } = props;
  const t = useTranslations("notifications");
  const uiText = useTranslations("ui");

  /** Returns the message of a refusal, null when the preferences are stored. */
  async function save(fields: PreferenceFields): Promise<string | null> {
    const { mail, isQuiet, from, until, digestHour, timeZone } = fields;
    if (isQuiet && from === until) return t("quietEmpty");
    const body = {
      mail,
      digestHour,
      timeZone: timeZone || null,
      quiet: isQuiet ? { from, until } : null,
    };
    const posted = await postJson("/api/v1/me/notices", body, uiText);
    return posted.ok ? null : posted.message;
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Card aria-labelledby="mail-and-hours">
        <CardTitle id="mail-and-hours">{t("mailAndHours")}</CardTitle>
        {!isMailSet && (
          <Notice tone="plain" className="mt-3">
            {t("noMailServer")}
          </Notice>
        )}
        <div className="mt-4">
          <PreferencesForm {...form} save={save} />
        </div>
      </Card>
      <Card aria-labelledby="browsers">
        <CardTitle id="browsers">{t("browsers")}</CardTitle>
        <p className="mt-1 mb-3 text-ink-soft">
          {t(form.reader === "trainer" ? "browsersTrainer" : "browsersClient")}
        </p>
        {pushKey ? (
          <BrowserNotifications pushKey={pushKey} ownEndpoints={ownEndpoints} />
        ) : (
          <p>{t("notSetUp")}</p>
        )}
      </Card>
    </div>
  );
}
