/** What every page says of the site. */
export const SITE = {
  name: "Twinge",
  description: "Tells soreness from something that needs a professional.",
  themeColors: [
    { media: "(prefers-color-scheme: light)", color: "#f5f6f5" },
    { media: "(prefers-color-scheme: dark)", color: "#101615" },
  ],
} as const;
