import { type Answer, errorAnswer, laterAnswer } from "@/app/api/json-answer";

const RETRY_AFTER_SECONDS = 900;

/** One answer for whatever is over: it tells nothing of the client, nor whether there ever was such a link. */
export function refuseAnswer(refusal: "over" | "throttled"): Answer {
  if (refusal === "over") {
    return errorAnswer(
      410,
      "link-over",
      "This link was used, has expired or was replaced. Nothing was recorded.",
    );
  }
  return laterAnswer(
    RETRY_AFTER_SECONDS,
    429,
    "too-many",
    "Too many links that are not ours came from here. Nothing was recorded. Try again in a quarter of an hour.",
  );
}
