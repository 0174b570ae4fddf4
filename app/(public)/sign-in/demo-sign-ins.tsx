import { useTranslations } from "next-intl";

const PEOPLE = [
  ["tess@demo.test", "demo.tess"],
  ["omar@demo.test", "demo.omar"],
  ["dana@demo.test", "demo.dana"],
  ["rio@demo.test", "demo.rio"],
  ["max@demo.test", "demo.max"],
  ["nora@demo.test", "demo.nora"],
  ["iris@demo.test", "demo.iris"],
  ["noel@demo.test", "demo.noel"],
  ["sam@demo.test", "demo.sam"],
  ["hale@demo.test", "demo.hale"],
] as const;

/** Only where the demo practice is loaded; its password is public. */
export function DemoSignIns() {
  const t = useTranslations("sign-in");
  return (
    <section aria-labelledby="demo" className="rounded-card border border-line bg-surface p-4">
      <h2 id="demo" className="font-semibold">
        {t("demo.title")}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        {t.rich("demo.password", {
          code: (children) => <code className="text-ink">{children}</code>,
        })}
      </p>
      <dl className="mt-3 flex flex-col gap-1.5 text-sm">
        {PEOPLE.map(([email, story]) => (
          <div key={email} className="flex flex-wrap gap-x-2">
            <dt className="font-medium">{email}</dt>
            <dd className="text-ink-soft">{t(story)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
