import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findRule } from "@/lib/domain/rules/registry";
import { readRuleText } from "@/lib/services/views/rule-page";
import { ruleWords } from "@/lib/words/findings";
import { RuleArticle } from "../rule-article";

interface RulePageProps {
  readonly params: Promise<{ readonly rule: string }>;
}

export async function generateMetadata({ params }: RulePageProps): Promise<Metadata> {
  const { rule } = await params;
  return findRule(rule) ? { title: ruleWords(rule).title } : {};
}

export default async function RulePage({ params }: RulePageProps) {
  const text = await readRuleText((await params).rule);
  if (text === null) notFound();
  return <RuleArticle text={text} isList={false} />;
}
