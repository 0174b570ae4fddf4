import { createECDH } from "node:crypto";
import { env } from "@/lib/env";

/** The key pair that signs push messages, in base64url; null where none is set. The private key is a P-256 scalar. */
export function pushKeys(): { readonly publicKey: string; readonly privateKey: string } | null {
  const privateKey = env.TWINGE_VAPID_PRIVATE_KEY;
  if (!privateKey) return null;
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(privateKey, "base64url");
  return { privateKey, publicKey: curve.getPublicKey("base64url") };
}
