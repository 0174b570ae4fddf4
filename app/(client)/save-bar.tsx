import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";

/** Keeps Save in reach above the navigation, however long the form is. */
export function SaveBar({ isSending = false }: { readonly isSending?: boolean }) {
  const t = useTranslations("saving");
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-4 border-t border-line bg-ground px-4 py-2.5">
      <Button type="submit" look="primary" size="touch" className="w-full" disabled={isSending}>
        {t(isSending ? "saving" : "save")}
      </Button>
    </div>
  );
}
