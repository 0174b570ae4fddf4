import { readAnswerSchema } from "@/lib/schemas/answer";
import { readAnswerLink } from "@/lib/services/answer-link";
import { answerRoute } from "../answer-route";

/** The question of a link. A POST, so that the token stands in no address and no log of addresses. */
export const POST = answerRoute(readAnswerSchema, ({ token }, address) =>
  readAnswerLink(token, address),
);
