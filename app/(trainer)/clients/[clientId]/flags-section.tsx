import { EmptyState } from "@/app/_ui/empty-state";
import type { ClientPage } from "@/lib/services/views/client-page";
import { EvidenceCard } from "./evidence-card";

export function FlagsSection({ page }: { readonly page: ClientPage }) {
  const open = page.flags.filter((flag) => flag.status === "open");
  const closed = page.flags.filter((flag) => flag.status === "closed");
  return (
    <section aria-labelledby="flags">
      <h2 id="flags" className="mb-3 text-lg font-semibold">
        Flags
      </h2>
      <div className="grid gap-4">
        {open.map((flag) => (
          <EvidenceCard key={flag.id} flag={flag} page={page} />
        ))}
        {open.length === 0 && (
          <EmptyState title="No flag today">
            A flag opens by itself when a report or a session meets a rule. It will stand here with
            its evidence.
          </EmptyState>
        )}
        {closed.length > 0 && (
          <details>
            <summary className="py-1 font-medium">
              {closed.length === 1 ? "1 closed flag" : `${closed.length} closed flags`}
            </summary>
            <div className="mt-3 grid gap-4">
              {closed.map((flag) => (
                <EvidenceCard key={flag.id} flag={flag} page={page} />
              ))}
            </div>
          </details>
        )}
      </div>
    </section>
  );
}
