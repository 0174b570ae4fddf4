import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { readRuleList } from "@/lib/services/views/rule-page";
import { RuleArticle } from "./rule-article";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rules");
  return { title: t("title") };
}

export default async function RulesPage() {
  await connection();
  const text = await readRuleList();
  return <RuleArticle text={text} isList={true} />;
}
