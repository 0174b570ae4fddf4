"use client";

import { Card, CardTitle } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { postJson } from "@/app/_ui/post-json";
import { BrowserNotices } from "./browser-notices";
import { WishesForm, type WishFields } from "./wishes-form";
import { BROWSER_LEADS, type Reader } from "./words";

interface OwnNoticesProps {
  readonly reader: Reader;
  readonly initial: WishFields;
  readonly zones?: { readonly usual: string; readonly names: readonly string[] };
  readonly isMailSet: boolean;
  readonly pushKey: string | null;
  readonly ownEndpoints: readonly string[];
}

/** Everything that somebody can set about how they are told; clients and trainers see the same page. */
export function OwnNotices({ pushKey, ownEndpoints, isMailSet, ...form }: OwnNoticesProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Card aria-labelledby="mail-and-hours">
        <CardTitle id="mail-and-hours">Mail and hours</CardTitle>
        {!isMailSet && (
          <Notice tone="plain" className="mt-3">
            No mail is sent from here yet: whoever runs Twinge has not set up a mail server.
          </Notice>
        )}
        <div className="mt-4">
          <WishesForm {...form} save={save} />
        </div>
      </Card>
      <Card aria-labelledby="browsers">
        <CardTitle id="browsers">On your screen</CardTitle>
        <p className="mt-1 mb-3 text-ink-soft">{BROWSER_LEADS[form.reader]}</p>
        {pushKey ? (
          <BrowserNotices pushKey={pushKey} ownEndpoints={ownEndpoints} />
        ) : (
          <p>Not set up here.</p>
        )}
      </Card>
    </div>
  );
}

/** Answers what is wrong, in words; null when it is stored. */
async function save(fields: WishFields): Promise<string | null> {
  const { mail, isQuiet, from, until, digestHour, timeZone } = fields;
  if (isQuiet && from === until) return "Quiet hours must begin and end at two different times.";
  const posted = await postJson("/api/v1/me/notices", {
    ...{ mail, digestHour, timeZone: timeZone || null },
    quiet: isQuiet ? { from, until } : null,
  });
  return posted.ok ? null : posted.message;
}
