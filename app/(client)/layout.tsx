import { Bell } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Banner } from "@/app/_ui/banner";
import { Brand } from "@/app/_ui/brand";
import { SignOutButton } from "@/app/_ui/sign-out-button";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { BottomNav } from "./bottom-nav";

export default async function ClientLayout({ children }: { readonly children: ReactNode }) {
  const { name } = await requireRole("client");
  const t = await getTranslations("client-frame");
  return (
    <ClientMessages of={["client-frame", "errors", "ui"]}>
      {env.TWINGE_DEMO && <Banner>{t("demo")}</Banner>}
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-xl items-center justify-between gap-3 px-4">
          <Brand />
          <div className="flex min-w-0 items-center gap-1">
            <span className="truncate text-sm text-ink-soft">{name}</span>
            <Link
              href="/settings/my-notices"
              prefetch={false}
              aria-label={t("notifications")}
              className="inline-flex size-11 shrink-0 items-center justify-center rounded-control text-accent hover:bg-sunken"
            >
              <Bell aria-hidden="true" className="size-5" />
            </Link>
            <div className="shrink-0">
              <SignOutButton size="touch" />
            </div>
          </div>
        </div>
      </header>
      <main className="mx-auto max-w-xl px-4 pt-5 pb-28">{children}</main>
      <BottomNav />
    </ClientMessages>
  );
}
