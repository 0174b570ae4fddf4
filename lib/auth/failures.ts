import "#server-only";
import { createHmac, hkdfSync } from "node:crypto";
import { openRateLimiter } from "@/lib/data/rate-limits";
import { env } from "@/lib/env";

const WINDOW_SECONDS = 15 * 60;
const MAX_PER_ACCOUNT_AND_ADDRESS = 10;
const MAX_PER_ADDRESS = 100;

// Without a key the hash of an IPv4 address could be found by trying all of them.
const KEY = Buffer.from(hkdfSync("sha256", env.NEXTAUTH_SECRET, "", "twinge failure limit 1", 32));

const byAccount = openRateLimiter("account", MAX_PER_ACCOUNT_AND_ADDRESS, WINDOW_SECONDS);
const byAddress = openRateLimiter("address", MAX_PER_ADDRESS, WINDOW_SECONDS);

/**
 * Whether attempts from this address are refused now, on this account or on all. Only failures count, and the
 * account itself is never locked: its owner can still sign in from another address.
 * Rejects when the database cannot answer, so that an outage lets nobody guess.
 */
export async function isThrottled(account: string, address: string): Promise<boolean> {
  const [accountCount, addressCount] = await Promise.all([
    byAccount.get(accountKey(account, address)),
    byAddress.get(addressKey(address)),
  ]);
  return [accountCount, addressCount].some((count) => count !== null && count.remainingPoints <= 0);
}

/** Counts one failure, for the account at this address and for the address. */
export async function recordFailure(account: string, address: string): Promise<void> {
  await Promise.all([
    byAccount.penalty(accountKey(account, address)),
    byAddress.penalty(addressKey(address)),
  ]);
}

/** An address holds no NUL, so two different pairs never make the same text. */
function accountKey(account: string, address: string): string {
  return hashKey(`${address}\0${account}`);
}

function addressKey(address: string): string {
  return hashKey(address);
}

function hashKey(text: string): string {
  return createHmac("sha256", KEY).update(text).digest("base64url");
}
