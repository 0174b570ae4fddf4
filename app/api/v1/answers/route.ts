import { answerSchema } from "@/lib/schemas/answer";
import { answerByLink } from "@/lib/services/answer-link";
import { answerRoute } from "./answer-route";

/** Records the one answer that a link is for. */
export const POST = answerRoute(answerSchema, (body, address) => answerByLink(body, address));
