"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { StatusRegion } from "@/app/_ui/notice";
import { postJson } from "@/app/_ui/post-json";
import { askBrowser, type BrowserState, leaveBrowser, readBrowserState } from "./this-browser";

interface BrowserNoticesProps {
  readonly pushKey: string;
  readonly ownEndpoints: readonly string[];
}

const PATH = "/api/v1/me/browsers";
const STATE_WORDS: Readonly<Record<BrowserState, string>> = {
  unknown: "Looking whether this browser is told…",
  unable:
    "This browser cannot be told. On an iPhone or iPad, add Twinge to the home screen first and open it from there.",
  blocked: "This browser blocks notices from Twinge. Allow them in its settings for this site.",
  told: "This browser is told.",
  "not-told": "This browser is not told.",
};

export function BrowserNotices({ pushKey, ownEndpoints }: BrowserNoticesProps) {
  const router = useRouter();
  const [state, setState] = useState<BrowserState>("unknown");
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isShown = true;
    void readBrowserState(ownEndpoints).then((read) => isShown && setState(read));
    return () => {
      isShown = false;
    };
  }, [ownEndpoints]);

  /** `work` answers what went wrong, in words. */
  async function attempt(work: () => Promise<string | null>) {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(await work().catch(() => "That did not work. Try again in a moment."));
    setIsBusy(false);
    router.refresh();
  }

  async function tell(): Promise<string | null> {
    const address = await askBrowser(pushKey);
    if (!address) return "This browser did not allow it. Mail still reaches you.";
    const posted = await postJson(PATH, { kind: "tell", ...address });
    return posted.ok ? null : posted.message;
  }

  async function leave(endpoint: string | null): Promise<string | null> {
    const posted = await postJson(PATH, { kind: "leave", endpoint });
    return posted.ok ? null : posted.message;
  }

  const count = ownEndpoints.length;
  return (
    <div className="grid gap-3">
      <StatusRegion>{STATE_WORDS[state]}</StatusRegion>
      {problem && (
        <p role="alert" className="font-medium text-urgent">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {state === "not-told" && (
          <Button size="touch" aria-disabled={isBusy} onClick={() => void attempt(tell)}>
            Tell me on this browser
          </Button>
        )}
        {state === "told" && (
          <Button
            size="touch"
            aria-disabled={isBusy}
            onClick={() => void attempt(async () => leave(await leaveBrowser()))}
          >
            No longer on this browser
          </Button>
        )}
        {count > (state === "told" ? 1 : 0) && (
          <Button
            size="touch"
            aria-disabled={isBusy}
            onClick={() => void attempt(() => leave(null))}
          >
            {count === 1 ? "No longer on my other browser" : `On none of my ${count} browsers`}
          </Button>
        )}
      </div>
    </div>
  );
}
