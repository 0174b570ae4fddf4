import { afterAll, describe, expect, it } from "vitest";
import { openHouse } from "../support/house";

const house = await openHouse();
const { hashSid, signIn } = await import("@/lib/auth/sign-in");
const { revokeSignInSession } = await import("@/lib/data/accounts");
const { readLiveSession } = await import("@/lib/data/live-sessions");
const { addMember } = await import("@/lib/services/provision");
const { trainer, practiceId } = await house.openPractice();
afterAll(() => house.close());

const PASSWORD = "correct horse battery";
const EMAIL = `terry.${practiceId}@example.test`;
const SENDER = { address: "192.0.2.1", userAgent: null };

async function signedIn() {
  const token = await signIn({ email: EMAIL, password: PASSWORD }, SENDER);
  if (!token) throw new Error("sign-in failed");
  return { ...token, sidHash: hashSid(token.sid) };
}

describe("signing in", () => {
  it("opens a session row that says who it is", async () => {
    const { sidHash } = await signedIn();
    expect(await readLiveSession(practiceId, sidHash)).toMatchObject({
      userId: trainer.userId,
      name: "Terry Trainer",
      roles: ["trainer"],
    });
  });

  it("stores no usable secret and hashes passwords with argon2id", async () => {
    const { sid } = await signedIn();
    const { rows } = await house.owner.query(
      "select encode(sid_hash, 'escape') as stored from sign_in_session",
    );
    expect(rows.some((row) => row.stored.includes(sid))).toBe(false);
    const users = await house.owner.query("select password_hash from user_account");
    for (const user of users.rows)
      expect(user.password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it("folds the address and nothing of the password", async () => {
    const shouted = { email: ` ${EMAIL.toUpperCase()} `, password: PASSWORD };
    expect(await signIn(shouted, SENDER)).not.toBeNull();
    const long = "x".repeat(72);
    const email = `long.${practiceId}@example.test`;
    await addMember(
      { kind: "system", practiceId },
      { name: "Lo", email, password: `${long}1`, roles: ["trainer"] },
    );
    expect(await signIn({ email, password: `${long}2` }, SENDER)).toBeNull();
    expect(await signIn({ email, password: `${long}1` }, SENDER)).not.toBeNull();
  });

  it.each([
    ["a wrong password", EMAIL, "wrong"],
    ["an unknown address", "nobody@example.test", PASSWORD],
    ["an address with quotes", `'"\\;--${EMAIL}`, PASSWORD],
  ])("refuses %s", async (_what, email, password) => {
    expect(await signIn({ email, password }, SENDER)).toBeNull();
  });

  it("slows a guesser down and not the owner of the account elsewhere", async () => {
    const guesser = { address: "192.0.2.66", userAgent: null };
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await signIn({ email: EMAIL, password: `guess ${attempt}` }, guesser);
    }
    expect(await signIn({ email: EMAIL, password: PASSWORD }, guesser)).toBeNull();
    expect(await signIn({ email: EMAIL, password: PASSWORD }, SENDER)).not.toBeNull();
  });
});

describe("a session ends", () => {
  it("on the server when it is signed out", async () => {
    const { sidHash } = await signedIn();
    await revokeSignInSession(practiceId, sidHash);
    expect(await readLiveSession(practiceId, sidHash)).toBeUndefined();
  });

  it.each([
    ["idle for longer than the role may be", "last_seen_at = now() - interval '12 hours 1 minute'"],
    ["at its absolute end", "expires_at = now()"],
  ])("%s", async (_when, change) => {
    const { sidHash } = await signedIn();
    await house.owner.query(`update sign_in_session set ${change} where sid_hash = $1`, [sidHash]);
    expect(await readLiveSession(practiceId, sidHash)).toBeUndefined();
  });

  it("when the account is disabled, at once", async () => {
    const { sidHash } = await signedIn();
    await house.owner.query("update user_account set disabled_at = now() where id = $1", [
      trainer.userId,
    ]);
    expect(await readLiveSession(practiceId, sidHash)).toBeUndefined();
    await house.owner.query("update user_account set disabled_at = null where id = $1", [
      trainer.userId,
    ]);
  });

  it("has never been one under another practice's id", async () => {
    const { sidHash } = await signedIn();
    const other = await house.openPractice();
    expect(await readLiveSession(other.practiceId, sidHash)).toBeUndefined();
  });
});
