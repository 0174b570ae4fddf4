import "#server-only";

const MOST_AT_ONCE = 20;

interface Waiting<Item, Value> {
  readonly item: Item;
  readonly resolve: (value: Value) => void;
  readonly reject: (cause: unknown) => void;
}

export interface SharedWork<Item, Value> {
  /**
   * Does the work of several, all of one practice, and returns their results in their order; or fails for all of
   * them.
   */
  readonly work: (practiceId: string, items: readonly Item[]) => Promise<readonly Value[]>;
  /** Two of one key are never in one batch. */
  readonly keyOf: (item: Item) => string;
  /** Whether each of a batch would fail the same way alone. */
  readonly failsForAll: (cause: unknown) => boolean;
}

/**
 * Lets calls of one practice that come at the same time share one transaction. No call waits for others: the first
 * begins at once, and those that come meanwhile are the next batch, at most 20 together. When one of a batch
 * fails, each of the batch is done again alone, so the work must be safe to do twice.
 */
export function shareTransactions<Item, Value>(shared: SharedWork<Item, Value>) {
  /** By practice, while a batch of it is under way. */
  const waitingOf = new Map<string, Waiting<Item, Value>[]>();

  async function runAll(practiceId: string): Promise<void> {
    for (let batch = takeBatch(practiceId); batch.length > 0; batch = takeBatch(practiceId)) {
      await runBatch(practiceId, batch);
    }
    waitingOf.delete(practiceId);
  }

  function takeBatch(practiceId: string): readonly Waiting<Item, Value>[] {
    const batch = new Map<string, Waiting<Item, Value>>();
    const later: Waiting<Item, Value>[] = [];
    for (const one of waitingOf.get(practiceId) ?? []) {
      const key = shared.keyOf(one.item);
      if (batch.size < MOST_AT_ONCE && !batch.has(key)) batch.set(key, one);
      else later.push(one);
    }
    waitingOf.set(practiceId, later);
    return [...batch.values()];
  }

  async function runBatch(practiceId: string, batch: readonly Waiting<Item, Value>[]) {
    const items = batch.map(({ item }) => item);
    try {
      const values = await shared.work(practiceId, items);
      for (const [index, { resolve }] of batch.entries()) resolve(values[index] as Value);
    } catch (cause) {
      if (batch.length === 1 || shared.failsForAll(cause)) {
        for (const { reject } of batch) reject(cause);
      } else {
        for (const one of batch) void runBatch(practiceId, [one]);
      }
    }
  }

  return (practiceId: string, item: Item): Promise<Value> =>
    new Promise((resolve, reject) => {
      const waiting = waitingOf.get(practiceId);
      waitingOf.set(practiceId, [...(waiting ?? []), { item, resolve, reject }]);
      if (!waiting) void runAll(practiceId);
    });
}
