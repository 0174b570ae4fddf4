const PEOPLE = [
  ["tess@demo.test", "owner and trainer"],
  ["omar@demo.test", "second trainer"],
  ["dana@demo.test", "client: long sitting, tight low back"],
  ["rio@demo.test", "client: back after five weeks off"],
  ["max@demo.test", "client: maxing out"],
  ["nora@demo.test", "client: runner adding distance"],
  ["iris@demo.test", "client: pain past 72 hours"],
  ["noel@demo.test", "client: numbness below the knee"],
  ["sam@demo.test", "client: silent since a 5/10"],
  ["hale@demo.test", "client: no flags"],
] as const;

/** Shown only where the demo practice is loaded; its password is public. */
export function DemoSignIns() {
  return (
    <section aria-labelledby="demo" className="rounded-card border border-line bg-surface p-4">
      <h2 id="demo" className="font-semibold">
        Demo practice
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        Invented people. The password of all is <code className="text-ink">twinge-demo</code>.
      </p>
      <dl className="mt-3 flex flex-col gap-1.5 text-sm">
        {PEOPLE.map(([email, story]) => (
          <div key={email} className="flex flex-wrap gap-x-2">
            <dt className="font-medium">{email}</dt>
            <dd className="text-ink-soft">{story}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
