import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import { en } from "@/messages/en";
import type { Messages } from "@/messages/languages";
import type { Translate } from "./translate";

/** The English texts of a page, whatever the reader's language: for the errors that programs read and log. */
export function english<Page extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  namespace: Page,
): Translate<Page> {
  return createTranslator({ locale: "en", messages: en, namespace }) as Translate<Page>;
}
