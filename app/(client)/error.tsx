"use client";

import { ErrorNotice } from "@/app/_ui/error-notice";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export default function ClientErrorPage(props: ErrorPageProps) {
  return <ErrorNotice {...props} />;
}
