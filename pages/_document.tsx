import NextDocument, {
  type DocumentContext,
  type DocumentInitialProps,
  Head,
  Html,
  Main,
  NextScript,
} from "next/document";
import { SITE } from "@/app/site";

interface Nonce {
  readonly nonce: string;
}

/** Around each page of this folder. Its scripts carry the nonce that proxy.ts gave to the request. */
export default class Document extends NextDocument<Nonce> {
  static override async getInitialProps(
    context: DocumentContext,
  ): Promise<DocumentInitialProps & Nonce> {
    const policy = context.req?.headers["content-security-policy"]?.toString();
    const nonce = policy?.match(/'nonce-([^']+)'/)?.[1] ?? "";
    return { ...(await NextDocument.getInitialProps(context)), nonce };
  }

  override render() {
    const { nonce } = this.props;
    return (
      <Html lang="en">
        <Head nonce={nonce}>
          <meta name="description" content={SITE.description} />
          <meta name="robots" content="noindex, nofollow" />
          {SITE.themeColors.map(({ media, color }) => (
            <meta key={media} name="theme-color" media={media} content={color} />
          ))}
          <link rel="manifest" href="/manifest.webmanifest" />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any" />
        </Head>
        <body>
          <Main />
          <NextScript nonce={nonce} />
        </body>
      </Html>
    );
  }
}
