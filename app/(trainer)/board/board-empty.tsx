import { EmptyState } from "@/app/_ui/empty-state";
import type { BoardGroup } from "@/lib/domain/flags/standing";

export function BoardEmpty({ counts }: { readonly counts: Readonly<Record<BoardGroup, number>> }) {
  if (counts["needs-you"] > 0) return null;
  const silent = counts["not-heard-from"];
  const total = silent + counts["on-track"];
  if (total === 0) {
    return (
      <EmptyState title="Your clients will be listed here">
        Nobody has been assigned to you yet. The owner of the practice can do that.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nobody needs you right now.">
      {silent === 0 ? "Everybody has been heard from." : `Not heard from: ${clients(silent)}.`}
    </EmptyState>
  );
}

export function clients(count: number): string {
  return count === 1 ? "1 client" : `${count} clients`;
}
