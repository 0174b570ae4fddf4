import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import type { Translate } from "@/app/i18n/translate";
import { en } from "@/messages/en";
import type { Messages } from "@/messages/languages";

/** The English texts of a page, as components get them from next-intl. */
export function english<Page extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  namespace: Page,
): Translate<Page> {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale: "en", messages: en, namespace, onError }) as Translate<Page>;
}
