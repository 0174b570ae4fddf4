// Measures what is named (P1, P2, …, E1, …, burden), or everything, and prints one table.
import { runCommand } from "../../scripts/support/command.mjs";
import { Refusal, say } from "../../scripts/support/project.mjs";
import { openBenchCluster } from "./bench-cluster.mjs";
import { measureBurden } from "./burden/burden.mjs";
import { measureEngine } from "./e1-engine.mjs";
import { measureStream } from "./e2-stream.mjs";
import { Void } from "./method.mjs";
import { measureWritePath } from "./p1-write-path.mjs";
import { measureBoardPage } from "./p2-board-page.mjs";
import { measureBoardQuery } from "./p3-board-query.mjs";
import { measureIncremental } from "./p7-incremental.mjs";
import { measureTimerStorm } from "./p8-timer-storm.mjs";
import { judge, printTable } from "./table.mjs";
import { startServers } from "./web-servers.mjs";

const HISTORY_DAYS = 28;
const BENCHMARKS = {
  P1: {
    title: "write path / {ok} handler",
    target: { atLeast: 0.4 },
    measure: overHttp(measureWritePath),
  },
  P2: {
    title: "board page / empty page",
    target: { atLeast: 0.35 },
    measure: overHttp(measureBoardPage),
  },
  P3: {
    title: "board query, 10 years / 28 days",
    target: { atMost: 1.2 },
    measure: measureBoardQuery,
  },
  P7: {
    title: "evaluation on write, 10 years / 28 days",
    target: { atMost: 1.2 },
    measure: measureIncremental,
  },
  P8: {
    title: "claims and writes of 100 000 / one statement",
    target: { atLeast: 0.5 },
    measure: measureTimerStorm,
  },
  E1: {
    title: "evaluating 12 weeks / JSON.parse of the line",
    target: { atMost: 1.5 },
    measure: measureEngine,
    needsNoDatabase: true,
  },
  E2: {
    title: "peak MB of evaluate, 100 000 lines",
    target: { atMost: 250 },
    measure: measureStream,
    needsNoDatabase: true,
  },
  burden: {
    title: "flags a client-week / goal, the worse of act and watch",
    target: { atMost: 1 },
    measure: measureBurden,
    needsNoDatabase: true,
  },
};

await runCommand(async ({ signal }) => {
  const names = chooseNames(process.argv.slice(2));
  const needsDatabase = names.some((name) => !BENCHMARKS[name].needsNoDatabase);
  const cluster = needsDatabase ? await openBenchCluster() : null;
  const rows = [];
  try {
    for (const name of names) {
      signal.throwIfAborted();
      say(`Measuring ${name}: ${BENCHMARKS[name].title}.`);
      rows.push({ name, ...(await run(BENCHMARKS[name], { cluster, signal })) });
    }
  } finally {
    await cluster?.stop();
  }
  printTable(rows);
  if (rows.some((row) => row.verdict !== "met" && row.verdict !== "inconclusive")) {
    process.exitCode = 1;
  }
});

function chooseNames(asked) {
  const unknown = asked.find((name) => !(name in BENCHMARKS));
  if (unknown)
    throw new Refusal(
      `There is no benchmark ${unknown}: name ${Object.keys(BENCHMARKS).join(", ")}.`,
    );
  return asked.length > 0 ? asked : Object.keys(BENCHMARKS);
}

async function run({ title, target, measure }, context) {
  try {
    const result = await measure(context);
    return { title, target, ...result, verdict: judge(result, target) };
  } catch (error) {
    if (!(error instanceof Void)) throw error;
    return { title, target, verdict: "void", notes: [error.message] };
  }
}

/** With floor and subject up, both on the practice of 28 days. */
function overHttp(measure) {
  return async ({ cluster, signal }) => {
    const practice = await cluster.practice(HISTORY_DAYS);
    const servers = await startServers(practice, { signal });
    try {
      const result = await measure({ practice, servers });
      const note = `the web process occupies ${servers.subjectMb() ?? "?"} MB afterwards`;
      return { ...result, notes: [...result.notes, note] };
    } finally {
      await servers.stop();
    }
  };
}
