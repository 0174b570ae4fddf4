import { afterAll, describe, expect, it } from "vitest";
import { openHouse } from "../support/house";

const house = await openHouse();
const { hashSid, signIn } = await import("@/lib/auth/sign-in");
const { pool } = await import("@/lib/data/connect");
const { revokeSignInSession } = await import("@/lib/data/accounts");
const { readLiveSession } = await import("@/lib/data/live-sessions");
afterAll(() => house.close());

const SENDER = { address: "192.0.2.1", userAgent: null };

async function signedIn(practiceId: string, name: string): Promise<Buffer> {
  const email = `${name}.${practiceId}@example.test`;
  const reference = await signIn({ email, password: "correct horse battery" }, SENDER);
  if (!reference) throw new Error("sign-in failed");
  return hashSid(reference.sid);
}

describe("sessions that are looked up in one turn", () => {
  it("are each given to the one who asked for it, and to nobody of another practice", async () => {
    const [here, there] = [await house.openPractice("Ida", "Jon"), await house.openPractice("Kim")];
    const ida = await signedIn(here.practiceId, "ida");
    const jon = await signedIn(here.practiceId, "jon");
    const kim = await signedIn(there.practiceId, "kim");
    const gone = await signedIn(here.practiceId, "terry");
    await revokeSignInSession(here.practiceId, gone);
    const asked = [
      [here.practiceId, ida, "Ida"],
      [there.practiceId, ida, undefined],
      [here.practiceId, gone, undefined],
      [there.practiceId, kim, "Kim"],
      [here.practiceId, jon, "Jon"],
      [here.practiceId, kim, undefined],
      [here.practiceId, hashSid("nobody's"), undefined],
      [here.practiceId, ida, "Ida"],
    ] as const;
    const backwards = asked.toReversed();
    for (const all of [asked, backwards]) {
      const found = await Promise.all(all.map(([practice, sid]) => readLiveSession(practice, sid)));
      expect(found.map((live) => live?.name)).toEqual(all.map(([, , name]) => name));
    }
  });

  it("are refused from the next look-up on once one of them is signed out", async () => {
    const { practiceId } = await house.openPractice("Ida", "Jon");
    const [ida, jon] = [await signedIn(practiceId, "ida"), await signedIn(practiceId, "jon")];
    const ask = () => Promise.all([ida, jon].map((sid) => readLiveSession(practiceId, sid)));
    expect((await ask()).map((live) => live?.name)).toEqual(["Ida", "Jon"]);
    await revokeSignInSession(practiceId, ida);
    expect((await ask()).map((live) => live?.name)).toEqual([undefined, "Jon"]);
  });

  it("are touched without waiting for the one who holds them", async () => {
    const { practiceId } = await house.openPractice("Ida", "Jon");
    const [ida, jon] = [await signedIn(practiceId, "ida"), await signedIn(practiceId, "jon")];
    await house.owner.query(
      "update sign_in_session set last_seen_at = now() - interval '1 hour' where practice_id = $1",
      [practiceId],
    );
    const holder = await pool.connect();
    try {
      await holder.query("begin");
      await holder.query("select set_config('app.practice', $1, true)", [practiceId]);
      await holder.query("select from sign_in_session where sid_hash = $1 for update", [ida]);
      const found = await Promise.all([ida, jon].map((sid) => readLiveSession(practiceId, sid)));
      expect(found.map((live) => live?.name)).toEqual(["Ida", "Jon"]);
    } finally {
      await holder.query("rollback");
      holder.release();
    }
    const { rows } = await house.owner.query(
      "select sid_hash = $2 as jons from sign_in_session where practice_id = $1 and last_seen_at > now() - interval '1 minute'",
      [practiceId, jon],
    );
    expect(rows).toEqual([{ jons: true }]);
  });
});
