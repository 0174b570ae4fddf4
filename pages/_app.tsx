import "@fontsource-variable/inter";
import "@/app/globals.css";
import "@/app/(trainer)/board/board.css";
import type { AppProps } from "next/app";
import Head from "next/head";
import { NextIntlClientProvider } from "next-intl";
import errors from "@/messages/en/errors.json";
import ui from "@/messages/en/ui.json";

export default function App({ Component, pageProps }: AppProps) {
  return (
    <NextIntlClientProvider locale="en" messages={{ errors, ui }} timeZone="UTC">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <Component {...pageProps} />
    </NextIntlClientProvider>
  );
}
