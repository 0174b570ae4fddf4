import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readRuleText } from "@/lib/services/views/rule-page";
import { RuleArticle } from "../rule-article";

interface RulePageProps {
  readonly params: Promise<{ readonly rule: string }>;
}

export async function generateMetadata({ params }: RulePageProps): Promise<Metadata> {
  const page = await readRuleText((await params).rule);
  return page ? { title: page.title } : {};
}

export default async function RulePage({ params }: RulePageProps) {
  const page = await readRuleText((await params).rule);
  if (!page) notFound();
  return <RuleArticle text={page.text} isList={false} />;
}
