import { buttonClass } from "@/app/_ui/button-look";
import type { Role } from "@/lib/domain/access/actor";

const PAGES = [
  { href: "/settings/notices", label: "How you are told", role: "trainer" },
  { href: "/settings/outbox", label: "Outbox", role: "owner" },
] as const;

interface SettingsLinksProps {
  readonly roles: readonly Role[];
  readonly here: (typeof PAGES)[number]["href"];
}

/** The ways between the pages of settings that this person may see. */
export function SettingsLinks({ roles, here }: SettingsLinksProps) {
  return PAGES.filter(({ href, role }) => href !== here && roles.includes(role)).map(
    ({ href, label }) => (
      <a key={href} href={href} className={buttonClass("secondary", "regular")}>
        {label}
      </a>
    ),
  );
}
