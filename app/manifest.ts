import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("site");
  return {
    name: t("name"),
    short_name: t("name"),
    description: t("installDescription"),
    start_url: "/today",
    display: "standalone",
    background_color: "#f5f6f5",
    theme_color: "#0b6b62",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
