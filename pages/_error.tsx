import type { NextPageContext } from "next";
import Head from "next/head";
import { ErrorNotice } from "@/app/_ui/error-notice";
import { NothingHere } from "@/app/_ui/nothing-here";
import { PlainPage } from "@/app/_ui/plain-page";
import { SITE } from "@/app/site";

/** In place of a page of this folder that could not be made, or of an address that is none. */
export default function ErrorPage({ isOurFault }: { readonly isOurFault: boolean }) {
  return (
    <PlainPage>
      <Head>
        <title>{SITE.name}</title>
      </Head>
      {isOurFault ? (
        <ErrorNotice error={null} retry={() => window.location.reload()} />
      ) : (
        <NothingHere />
      )}
    </PlainPage>
  );
}

/** Asked for at each answer: a page made at build time has no nonce, and its scripts would be refused. */
ErrorPage.getInitialProps = ({ res }: NextPageContext) => ({
  isOurFault: !res || res.statusCode >= 500,
});
