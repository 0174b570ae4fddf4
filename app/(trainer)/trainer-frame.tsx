import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/app/_ui/banner";
import { Brand } from "@/app/_ui/brand";
import { SignOutButton } from "@/app/_ui/sign-out-button";

// Plain links: a link component costs the server more than ten rows of the board do.
const LINK =
  "inline-flex min-h-11 items-center px-1 font-medium underline-offset-4 hover:underline";

interface TrainerFrameProps {
  /** Of the person who is signed in. */
  readonly name: string;
  readonly hasBoard: boolean;
  readonly isDemo: boolean;
  /** Since when the worker has been behind, as text; null: it is not. */
  readonly lateSince: string | null;
  readonly children: ReactNode;
}

/** The header around the pages of trainers and owners. It guards none of them: each page does that itself. */
export function TrainerFrame({ name, hasBoard, isDemo, lateSince, children }: TrainerFrameProps) {
  const t = useTranslations("trainer-frame");
  return (
    <>
      {isDemo && <Banner>{t("demo")}</Banner>}
      {lateSince !== null && <Banner>{t("late", { time: lateSince })}</Banner>}
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center justify-between gap-x-4 px-4">
          <Brand />
          <nav
            aria-label={t("navigation")}
            className="order-last -mx-1 flex w-full items-center gap-x-4 sm:order-none sm:mr-auto sm:ml-4 sm:w-auto"
          >
            {hasBoard && (
              <a className={LINK} href="/board">
                {t("board")}
              </a>
            )}
            <a className={LINK} href="/exercises">
              {t("exercises")}
            </a>
            <a className={LINK} href="/settings/notices">
              {t("settings")}
            </a>
          </nav>
          <div className="flex min-h-12 min-w-0 items-center gap-1">
            <span className="truncate text-sm text-ink-soft">{name}</span>
            <SignOutButton />
          </div>
        </div>
      </header>
      <main className="mx-auto max-w-6xl px-4 pt-5 pb-16">{children}</main>
    </>
  );
}
