import "#server-only";

const MOST = 20;

interface Waiting<Item, Value> {
  readonly item: Item;
  readonly resolve: (value: Value) => void;
  readonly reject: (cause: unknown) => void;
}

export interface Gathering<Item, Value> {
  /** Does the work of several, all of one practice, and answers in their order; or fails for all of them. */
  readonly settle: (practiceId: string, items: readonly Item[]) => Promise<readonly Value[]>;
  /** Two of one key are never in one batch. */
  readonly keyOf: (item: Item) => string;
  /** Whether a failure would meet each of a batch alone as well. */
  readonly isOfAll: (cause: unknown) => boolean;
}

/**
 * Work that several ask for at once, done in one go for all of a practice who wait. Nobody waits for company: who
 * comes alone is served at once, and who comes meanwhile goes next, with at most 19 of the others who did. A batch in
 * which one fails is done again by each alone, and nobody waits for that: the work must bear to be done twice, and
 * beside other work of the same key.
 */
export function gather<Item, Value>({ settle, keyOf, isOfAll }: Gathering<Item, Value>) {
  /** Who waits, by practice; a practice is here as long as a batch of it is under way. */
  const waitingOf = new Map<string, Waiting<Item, Value>[]>();

  async function settleAll(practiceId: string): Promise<void> {
    for (let batch = takeBatch(practiceId); batch.length > 0; batch = takeBatch(practiceId)) {
      await settleBatch(practiceId, batch);
    }
    waitingOf.delete(practiceId);
  }

  function takeBatch(practiceId: string): readonly Waiting<Item, Value>[] {
    const batch = new Map<string, Waiting<Item, Value>>();
    const later: Waiting<Item, Value>[] = [];
    for (const one of waitingOf.get(practiceId) ?? []) {
      const key = keyOf(one.item);
      if (batch.size < MOST && !batch.has(key)) batch.set(key, one);
      else later.push(one);
    }
    waitingOf.set(practiceId, later);
    return [...batch.values()];
  }

  async function settleBatch(
    practiceId: string,
    batch: readonly Waiting<Item, Value>[],
  ): Promise<void> {
    try {
      const values = await settle(
        practiceId,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ resolve }, index) => {
        resolve(values[index] as Value);
      });
    } catch (cause) {
      if (batch.length === 1 || isOfAll(cause)) for (const { reject } of batch) reject(cause);
      else for (const one of batch) void settleBatch(practiceId, [one]);
    }
  }

  return (practiceId: string, item: Item): Promise<Value> =>
    new Promise((resolve, reject) => {
      const waiting = waitingOf.get(practiceId);
      waitingOf.set(practiceId, [...(waiting ?? []), { item, resolve, reject }]);
      if (!waiting) void settleAll(practiceId);
    });
}
