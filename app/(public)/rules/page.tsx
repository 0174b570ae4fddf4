import type { Metadata } from "next";
import { connection } from "next/server";
import { readRuleList } from "@/lib/services/views/rule-page";
import { RuleArticle } from "./rule-article";

export const metadata: Metadata = { title: "The rules" };

export default async function RulesPage() {
  await connection();
  return <RuleArticle text={await readRuleList()} isList={true} />;
}
