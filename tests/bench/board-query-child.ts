import { openPracticeScope } from "@/lib/auth/scope";
import { readBoardPage } from "@/lib/data/board";
import { inTransaction, type PracticeTransaction } from "@/lib/data/transaction";
import { BOARD_PAGE_SIZE } from "@/lib/services/views/board";

/** Repeats what the board asks, or the least that a query can be, for as long as it is asked to. */

interface Order {
  readonly work: "board" | "select-one";
  readonly seconds: number;
  readonly practiceId: string;
  readonly trainerId: string;
}

const SELECT_ONE = { name: "bench-select-one", text: "select 1", values: [] };

process.on("message", async (order: Order) => {
  process.send?.(await repeat(order));
});

async function repeat({ work, seconds, practiceId, trainerId }: Order) {
  const scope = openPracticeScope(
    { kind: "user", practiceId, userId: trainerId, roles: ["trainer"] },
    "read-board",
  );
  if (!scope) throw new Error("The trainer may not read the board");
  const once = {
    // What `readBoard` of lib/services/views/board.ts sends.
    board: (tx: PracticeTransaction) =>
      readBoardPage(tx, trainerId, { limit: BOARD_PAGE_SIZE + 1 }),
    "select-one": (tx: PracticeTransaction) => tx.run(SELECT_ONE),
  }[work];
  // One transaction for all of them: its own cost is the same for both and would hide the query's.
  return inTransaction(scope, async (tx) => {
    const last = await once(tx);
    let count = 0;
    const startedAt = performance.now();
    const endAt = startedAt + seconds * 1000;
    while (performance.now() < endAt) {
      await once(tx);
      count += 1;
    }
    return { rate: (count * 1000) / (performance.now() - startedAt), last };
  });
}
