import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** Headers that do not depend on the request; the content security policy carries a nonce and comes from proxy.ts. */
const EVERYWHERE = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
  // Browsers heed it over https only, so plain http on loopback keeps working.
  { key: "Strict-Transport-Security", value: "max-age=63072000" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A type error in a test must not keep anybody from starting.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  // Native modules, and packages that read files beside themselves or import others by a computed name.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@react-pdf/renderer",
    "pg",
    "rate-limiter-flexible",
  ],
  headers: async () => [
    { source: "/:path*", headers: EVERYWHERE },
    // A browser that caches it would keep showing notifications in the old way.
    { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache, no-store" }] },
    // The address alone allows the answer, so it is sent to no other site and kept in no index.
    {
      source: "/:path(a|api/v1/answers|api/v1/answers/read)",
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    // A report's address names a client, so it is sent to no other site.
    {
      source: "/api/v1/clients/:clientId/report.pdf",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
  ],
};

/** Messages are parsed when the site is built, so that no browser needs a parser of messages. */
const MESSAGES = { path: "./messages", format: "json", precompile: true, locales: "infer" };

/** @param {string} phase @returns {Promise<import("next").NextConfig>} */
export default async function configure(phase) {
  // The plugin only changes how the site is built; the running server does not have to load it.
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  const withMessages = createNextIntlPlugin({
    requestConfig: "./app/i18n/request.ts",
    experimental: { messages: MESSAGES },
  });
  return withMessages(config);
}
