import type { NamespaceKeys, NestedKeyOf, useTranslations } from "next-intl";
import type { Language, Messages } from "@/messages/languages";

// With these two, a key that no message has fails the compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

/** A page's texts by their key, for functions that make texts outside of components. */
export type Translate<Page extends NamespaceKeys<Messages, NestedKeyOf<Messages>>> = ReturnType<
  typeof useTranslations<Page>
>;
