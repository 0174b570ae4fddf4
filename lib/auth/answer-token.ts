import "#server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { isUuid } from "@/lib/domain/uuid";
import { env } from "@/lib/env";

// A separate key, so that a signature made for another purpose is not valid here.
const KEY = Buffer.from(hkdfSync("sha256", env.NEXTAUTH_SECRET, "", "twinge answer link 1", 32));
const UUID_BYTES = 16;
const BODY_BYTES = 2 * UUID_BYTES + 4;
const SIGNATURE_BYTES = 32;

/** What an answer link lets its holder do: answer one question, until it expires. */
export interface AnswerClaim {
  readonly practiceId: string;
  readonly checkInId: string;
  /** Epoch milliseconds, in whole seconds. */
  readonly expiresAt: number;
}

/** The claim with a signature, in 91 characters of base64url. It is not stored. */
export function signAnswerToken({ practiceId, checkInId, expiresAt }: AnswerClaim): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.write(practiceId.replaceAll("-", ""), 0, "hex");
  body.write(checkInId.replaceAll("-", ""), UUID_BYTES, "hex");
  body.writeUInt32BE(Math.floor(expiresAt / 1000), 2 * UUID_BYTES);
  return Buffer.concat([body, signatureOf(body)]).toString("base64url");
}

/** The claim of a token that we signed, expired or not; null for any other text. */
export function verifyAnswerToken(token: string): AnswerClaim | null {
  const bytes = Buffer.from(token, "base64url");
  // The last character has unused bits: comparing the text admits one spelling of each token only.
  const isWhole = bytes.length === BODY_BYTES + SIGNATURE_BYTES;
  if (!isWhole || bytes.toString("base64url") !== token) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  if (!timingSafeEqual(bytes.subarray(BODY_BYTES), signatureOf(body))) return null;
  const [practiceId, checkInId] = [uuidIn(body, 0), uuidIn(body, UUID_BYTES)];
  if (!isUuid(practiceId) || !isUuid(checkInId)) return null;
  return { practiceId, checkInId, expiresAt: body.readUInt32BE(2 * UUID_BYTES) * 1000 };
}

function signatureOf(body: Buffer): Buffer {
  return createHmac("sha256", KEY).update(body).digest();
}

function uuidIn(body: Buffer, start: number): string {
  const hex = body.toString("hex", start, start + UUID_BYTES);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
