/** @type {import("next").NextConfig} */
const config = { poweredByHeader: false };

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default config;
