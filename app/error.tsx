"use client";

import { ErrorNotice } from "./_ui/error-notice";
import { PlainPage } from "./_ui/plain-page";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export default function ErrorPage(props: ErrorPageProps) {
  return (
    <PlainPage>
      <ErrorNotice {...props} />
    </PlainPage>
  );
}
