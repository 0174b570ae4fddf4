import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Twinge",
    short_name: "Twinge",
    description: "Log training and pain; know when to ask a professional.",
    start_url: "/today",
    display: "standalone",
    background_color: "#f5f6f5",
    theme_color: "#0b6b62",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
