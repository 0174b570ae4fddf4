import type { NamespaceKeys, NestedKeyOf, useTranslations } from "next-intl";
import type { Language, Messages } from "@/messages/languages";

// With these two, a key that no message has fails the compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

type Page = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** Makes the texts of a page, for functions that are no components. */
export type Translate<Name extends Page> = ReturnType<typeof useTranslations<Name>>;

/** A key of a page's texts, for records that choose among texts. */
export type MessageKey<Name extends Page> = Parameters<Translate<Name>>[0];
