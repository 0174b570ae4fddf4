import { Marked } from "marked";
import { useTranslations } from "next-intl";
import { Brand } from "@/app/_ui/brand";
import "./rules.css";

const ELSEWHERE = /^(?!https?:)(?:.*\/)?([\w-]+)\.md$/;

/** Links between rule pages get the addresses of this site; the names of files that are not served become text. */
const marked = new Marked({
  renderer: {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      const page = ELSEWHERE.exec(href)?.[1];
      return page ? `<a href="/rules/${page}">${text}</a>` : `<code>docs/rules/${text}</code>`;
    },
  },
});

/** A page of the published catalogue, read with or without signing in. */
export function RuleArticle({ text, isList }: { readonly text: string; readonly isList: boolean }) {
  const t = useTranslations("rules");
  const html = marked.parse(text, { async: false });
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col gap-6 px-5 py-8">
      <header className="flex items-center justify-between gap-4">
        <Brand />
        {!isList && (
          <a href="/rules" className="inline-flex min-h-11 items-center font-medium text-accent">
            {t("all")}
          </a>
        )}
      </header>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, generated from the rules */}
      <main className="rule-text" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
