import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareTransactions } from "@/lib/services/share-transactions";

interface Batch {
  readonly practiceId: string;
  readonly items: readonly string[];
  readonly finish: () => void;
}

/** Work that is done when the test says so; an item that begins with "bad" or "gone" fails, and with it its batch. */
function open() {
  const batches: Batch[] = [];
  const ask = shareTransactions<string, string>({
    keyOf: (item) => item.split("/")[0] ?? item,
    failsForAll: (cause) => cause instanceof Error && cause.message.startsWith("gone"),
    work: (practiceId, items) =>
      new Promise((resolve, reject) => {
        const bad = items.find((item) => /^(bad|gone)/.test(item));
        const finish = () =>
          bad ? reject(new Error(bad)) : resolve(items.map((item) => `${practiceId}:${item}`));
        batches.push({ practiceId, items, finish });
      }),
  });
  /** Finishes whatever is under way until nothing is. */
  async function finishAll() {
    for (let index = 0; index < batches.length; index += 1) {
      batches[index]?.finish();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { batches, ask, finishAll };
}

function itemsOf(batches: readonly Batch[]) {
  return batches.map(({ items }) => items);
}

describe("work that several ask for at once", () => {
  it("is begun at once for who comes alone, and done together for all who come meanwhile", async () => {
    const { batches, ask, finishAll } = open();
    const answers = ["a", "b", "c"].map((item) => ask("p", item));
    expect(itemsOf(batches)).toEqual([["a"]]);
    await finishAll();
    expect(itemsOf(batches)).toEqual([["a"], ["b", "c"]]);
    expect(await Promise.all(answers)).toEqual(["p:a", "p:b", "p:c"]);
  });

  it("of another practice waits for nobody and is never in the same batch", async () => {
    const { batches, ask, finishAll } = open();
    const answers = [ask("p", "a"), ask("q", "a"), ask("p", "b"), ask("q", "b")];
    expect(batches.map(({ practiceId }) => practiceId)).toEqual(["p", "q"]);
    await finishAll();
    expect(itemsOf(batches)).toEqual([["a"], ["a"], ["b"], ["b"]]);
    expect(await Promise.all(answers)).toEqual(["p:a", "q:a", "p:b", "q:b"]);
  });

  it("of one key goes one after the other, in the order asked", async () => {
    const { batches, ask, finishAll } = open();
    const answers = ["a/1", "b/1", "b/2", "c/1", "b/3"].map((item) => ask("p", item));
    await finishAll();
    expect(itemsOf(batches)).toEqual([["a/1"], ["b/1", "c/1"], ["b/2"], ["b/3"]]);
    expect(await Promise.all(answers)).toHaveLength(5);
  });

  it("is done for twenty at most", async () => {
    const { batches, ask, finishAll } = open();
    const answers = Array.from({ length: 46 }, (_, index) => ask("p", `k${index}`));
    await finishAll();
    expect(batches.map(({ items }) => items.length)).toEqual([1, 20, 20, 5]);
    expect(await Promise.all(answers)).toHaveLength(46);
  });

  it("is done again one by one where it fails, and fails for nobody else", async () => {
    const { batches, ask, finishAll } = open();
    const answers = ["a", "b", "bad", "c"].map((item) => ask("p", item));
    const settled = Promise.allSettled(answers);
    await finishAll();
    expect(itemsOf(batches)).toEqual([["a"], ["b", "bad", "c"], ["b"], ["bad"], ["c"]]);
    expect(await settled).toMatchObject([
      { value: "p:a" },
      { value: "p:b" },
      { status: "rejected", reason: new Error("bad") },
      { value: "p:c" },
    ]);
  });

  it("goes on while those of a failed batch are still at it alone", async () => {
    const { batches, ask, finishAll } = open();
    const answers = ["a", "b", "bad"].map((item) => ask("p", item));
    const settled = Promise.allSettled(answers);
    batches[0]?.finish();
    await new Promise((resolve) => setImmediate(resolve));
    const later = ask("p", "c");
    batches[1]?.finish();
    await new Promise((resolve) => setImmediate(resolve));
    expect(itemsOf(batches)).toEqual([["a"], ["b", "bad"], ["b"], ["bad"], ["c"]]);
    batches[4]?.finish();
    expect(await later).toBe("p:c");
    await finishAll();
    expect((await settled).map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
    ]);
  });

  it("fails for all at once where it would fail for each", async () => {
    const { batches, ask, finishAll } = open();
    const settled = Promise.allSettled(["a", "b", "gone"].map((item) => ask("p", item)));
    await finishAll();
    expect(itemsOf(batches)).toEqual([["a"], ["b", "gone"]]);
    expect(await settled).toMatchObject([
      { value: "p:a" },
      { reason: new Error("gone") },
      { reason: new Error("gone") },
    ]);
  });

  it("gives every caller their own result, in whatever order they come", async () => {
    const item = fc.tuple(fc.constantFrom("a", "b", "c", "bad"), fc.nat(9));
    const turn = fc.record({
      practiceId: fc.constantFrom("p", "q"),
      items: fc.array(item, { maxLength: 6 }),
      finished: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 8 }), async (turns) => {
        const { batches, ask, finishAll } = open();
        const asked: { own: string; answer: Promise<string> }[] = [];
        for (const { practiceId, items, finished } of turns) {
          for (const [key, number] of items) {
            const own = `${key}/${number}`;
            const answer = ask(practiceId, own);
            answer.catch(() => {});
            asked.push({ own: `${practiceId}:${own}`, answer });
          }
          for (const batch of batches.slice(0, finished)) batch.finish();
          await new Promise((resolve) => setImmediate(resolve));
        }
        await finishAll();
        for (const { own, answer } of asked) {
          const outcome = await answer.catch((cause: Error) => `failed ${cause.message}`);
          const failed = `failed ${own.slice(2)}`;
          expect(outcome).toBe(own.includes(":bad") ? failed : own);
        }
        for (const { items } of batches) {
          expect(new Set(items.map((own) => own.split("/")[0])).size).toBe(items.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
