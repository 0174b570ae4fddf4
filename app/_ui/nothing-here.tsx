import { useTranslations } from "next-intl";
import { buttonClass } from "./button-look";

// A plain link: every page carries this one in case it is not found, and a link component would be sent with it.
const BUTTON = buttonClass("primary", "touch");

/** For an address that is wrong or somebody else's. The page does not say which of the two. */
export function NothingHere() {
  const t = useTranslations("errors");
  return (
    <div className="flex flex-col items-start gap-3">
      <h1 className="text-2xl font-semibold">{t("notFound.title")}</h1>
      <p>{t("notFound.explanation")}</p>
      <a className={BUTTON} href="/">
        {t("notFound.home")}
      </a>
    </div>
  );
}
