"use client";

import { Button } from "./button";

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** What a surface shows in place of a page that could not be made. The digest finds it in the server's log. */
export function ErrorNotice({ error, retry }: ErrorNoticeProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <h1 className="text-2xl font-semibold">This page could not be loaded</h1>
      <p>Nothing you saved is lost. Try again in a moment.</p>
      {digest && <p className="text-sm text-ink-soft">If it stays: code {digest}</p>}
      <Button look="primary" size="touch" onClick={retry}>
        Try again
      </Button>
    </div>
  );
}
