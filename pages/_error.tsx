import { ErrorNotice } from "@/app/_ui/error-notice";
import { PlainPage } from "@/app/_ui/plain-page";

export default function ErrorPage() {
  return (
    <PlainPage>
      <ErrorNotice error={null} retry={() => window.location.reload()} />
    </PlainPage>
  );
}

/** Asked for at each answer: a page made at build time has no nonce, and its scripts would be refused. */
ErrorPage.getInitialProps = () => ({});
