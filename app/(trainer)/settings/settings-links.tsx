import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-look";
import type { Role } from "@/lib/domain/access/actor";

interface SettingsLinksProps {
  readonly roles: readonly Role[];
  readonly here: "/settings/notices" | "/settings/outbox";
}

/** Links to the other pages of settings that this person may see. */
export function SettingsLinks({ roles, here }: SettingsLinksProps) {
  const notifications = useTranslations("notifications");
  const outbox = useTranslations("outbox");
  const pages = [
    { href: "/settings/notices", label: notifications("title"), role: "trainer" },
    { href: "/settings/outbox", label: outbox("title"), role: "owner" },
  ] as const;
  return pages
    .filter(({ href, role }) => href !== here && roles.includes(role))
    .map(({ href, label }) => (
      <a key={href} href={href} className={buttonClass("secondary", "regular")}>
        {label}
      </a>
    ));
}
