import "#server-only";

const WINDOW_MS = 15 * 60_000;
const MAX_PER_ACCOUNT_AND_ADDRESS = 10;
const MAX_PER_ADDRESS = 100;
const MAX_KEYS = 50_000;

const failures = new Map<string, number[]>();

/**
 * Whether this address has failed too often to be heard now, for this account or in all.
 * Only failures count and the account itself is never locked: its owner still gets in from elsewhere.
 */
export function isThrottled(email: string, address: string, nowMs: number): boolean {
  return (
    recent(`${email} ${address}`, nowMs).length >= MAX_PER_ACCOUNT_AND_ADDRESS ||
    recent(address, nowMs).length >= MAX_PER_ADDRESS
  );
}

export function recordFailure(email: string, address: string, nowMs: number): void {
  for (const key of [`${email} ${address}`, address]) {
    if (failures.size >= MAX_KEYS) failures.clear();
    failures.set(key, [...recent(key, nowMs), nowMs]);
  }
}

function recent(key: string, nowMs: number): number[] {
  return (failures.get(key) ?? []).filter((at) => at > nowMs - WINDOW_MS);
}
