import { answerSchema } from "@/lib/schemas/answer";
import { answerByLink } from "@/lib/services/answer-link";
import { takeAnswer } from "./take-answer";

/** Records the one answer that a link is for. */
export function POST(request: Request): Promise<Response> {
  return takeAnswer(request, answerSchema, (body, address) => answerByLink(body, address));
}
