import { isDeepStrictEqual } from "node:util";
import { WITH_SERVICES } from "./bench-cluster.mjs";
import { startChild } from "./child.mjs";
import { compare, measurePairs, SECONDS, Void } from "./method.mjs";
import { PRACTICE_ID, TRAINER_ID } from "./practice.mjs";

const SHORT_DAYS = 28;
const LONG_DAYS = 3650;
const EXPECTED_COUNTS = { "needs-you": 100, "not-heard-from": 50, "on-track": 150 };
const PAGE_AND_ONE = 51;

/** What the board asks of the database: with ten years of history against 28 days, one at a time, in cost. */
export async function measureBoardQuery({ cluster }) {
  const children = [];
  const open = async (historyDays) => {
    const { webEnv } = await cluster.practice(historyDays);
    const child = startChild("tests/bench/board-query-child.ts", {
      env: webEnv,
      execArgv: WITH_SERVICES,
    });
    children.push(child);
    return (work, seconds = SECONDS) =>
      child.ask({ work, seconds, practiceId: PRACTICE_ID, trainerId: TRAINER_ID });
  };
  try {
    const short = await open(SHORT_DAYS);
    const long = await open(LONG_DAYS);
    const boards = [];
    const board = (ask) => async () => {
      const sample = await ask("board");
      boards.push(sample.last);
      return sample;
    };
    const ratioOf = (floor, subject) => floor.rate / subject.rate;
    const result = await compare({ floor: board(short), subject: board(long), ratioOf });
    checkBoards(boards);
    const toOne = await measurePairs({
      floor: () => long("select-one"),
      subject: () => long("board"),
      ratioOf,
    });
    const notes = [
      `through the driver the first page and the counts cost ${toOne.ratio.toFixed(1)} times \`select 1\``,
    ];
    return { ...result, notes };
  } finally {
    for (const child of children) child.stop();
  }
}

/** The same people with the same flags, whatever lies further back. */
function checkBoards(boards) {
  const shown = boards.map(({ rows, counts }) => ({
    counts,
    rows: rows.map((row) => [row.clientId, row.group, row.severity, row.flagId !== null]),
  }));
  for (const board of shown) {
    if (!isDeepStrictEqual(board.counts, EXPECTED_COUNTS)) {
      throw new Void(`the board counts ${JSON.stringify(board.counts)}`);
    }
    if (board.rows.length !== PAGE_AND_ONE) throw new Void(`${board.rows.length} rows were read`);
    if (!isDeepStrictEqual(board, shown[0])) throw new Void("the boards differ");
  }
}
