import { readAnswerSchema } from "@/lib/schemas/answer";
import { readAnswerLink } from "@/lib/services/answer-link";
import { takeAnswer } from "../take-answer";

/** Tells whoever holds a link what it asks. By POST, so that the token stands in no address. */
export function POST(request: Request): Promise<Response> {
  return takeAnswer(request, readAnswerSchema, ({ token }, address) =>
    readAnswerLink(token, address),
  );
}
