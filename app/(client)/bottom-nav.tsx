"use client";

import { Dumbbell, History, House, MapPin } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

const PLACES = [
  { href: "/today", label: "today", Icon: House },
  { href: "/log/session", label: "logSession", Icon: Dumbbell },
  { href: "/log/pain", label: "logPain", Icon: MapPin },
  { href: "/history", label: "history", Icon: History },
] as const;

export function BottomNav() {
  const t = useTranslations("client-frame");
  const pathname = usePathname();
  return (
    <nav
      aria-label={t("navigation")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="mx-auto grid max-w-xl grid-cols-4">
        {PLACES.map(({ href, label, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={pathname === href ? "page" : undefined}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-2 border-transparent text-xs text-ink-soft aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
            >
              <Icon aria-hidden="true" className="size-5" />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
