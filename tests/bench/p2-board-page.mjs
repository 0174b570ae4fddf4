import { withClient } from "../../scripts/support/database-url.mjs";
import { checkAnswered, startLoad } from "./answers.mjs";
import { trainerCookie } from "./cookies.mjs";
import { compare, describeSamples, Void } from "./method.mjs";

const PAGE_SIZE = 50;
const LINK = 'href="/clients/';

/** The page of a trainer's 300 clients against an empty page that is made for each request as well. */
export async function measureBoardPage({ practice, servers }) {
  const load = startLoad();
  try {
    const cookies = [await trainerCookie(practice.webEnv)];
    await checkPage(practice, servers.subject, cookies[0]);
    const toFloor = { kind: "page", path: "/empty", port: servers.floor, cookies, counted: LINK };
    const toSubject = { ...toFloor, path: "/board", port: servers.subject };
    await load.warm(toFloor);
    await load.warm(toSubject);
    const result = await compare({
      floor: async () => checkAnswered(await load.run(toFloor), 0),
      subject: async () => checkAnswered(await load.run(toSubject), PAGE_SIZE),
      ratioOf: (floor, subject) => subject.rate / floor.rate,
    });
    return { ...result, notes: describeSamples(result.pairs) };
  } finally {
    load.stop();
  }
}

/** Before anything is timed: the right people in the right order. */
async function checkPage({ ownerUrl }, port, cookie) {
  const response = await fetch(`http://127.0.0.1:${port}/board`, { headers: { cookie } });
  const page = await response.text();
  const shown = [...page.matchAll(/<li class="[^>]*>.*?href="\/clients\/([0-9a-f-]{36})/g)];
  const { rows } = await withClient(ownerUrl, (owner) =>
    owner.query("select client_id from standing order by sort_key, client_id limit $1", [
      PAGE_SIZE,
    ]),
  );
  const wanted = rows.map((row) => row.client_id).join();
  if (shown.map((match) => match[1]).join() !== wanted) {
    throw new Void(
      `the board (${response.status}) shows ${shown.length} clients, not the first ${PAGE_SIZE}`,
    );
  }
}
