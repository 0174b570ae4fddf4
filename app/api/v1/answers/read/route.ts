import { ok } from "@/lib/domain/result";
import { readAnswerSchema } from "@/lib/schemas/answer";
import { readAnswerLink } from "@/lib/services/answer-link";
import { occasionWords } from "@/lib/words/check-ins";
import { answerRoute } from "../answer-route";

/** The question of a link. A POST, so that the token is in no address and no log of addresses. */
export const POST = answerRoute(readAnswerSchema, async ({ token }, address) => {
  const asked = await readAnswerLink(token, address);
  if (!asked.ok) return asked;
  return ok({ ...asked.value, occasion: occasionWords(asked.value.occasion) });
});
