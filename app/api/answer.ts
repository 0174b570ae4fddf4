import { logEvent } from "@/lib/log";
import { isDatabaseOutage } from "@/lib/services/health";
import { type Answer, errorAnswer, laterAnswer, toResponse } from "./json-answer";

const RETRY_AFTER_SECONDS = 5;

/** Runs a handler; an outage of the database becomes 503 and a defect 500, both without a word of the cause. */
export async function answer(handle: () => Promise<Answer>): Promise<Answer> {
  try {
    return await handle();
  } catch (failure) {
    if (isDatabaseOutage(failure)) {
      const words = "Twinge cannot store anything right now. Try again soon.";
      return laterAnswer(RETRY_AFTER_SECONDS, 503, "unavailable", words);
    }
    logEvent("error", "defect", { name: failure instanceof Error ? failure.name : "unknown" });
    return errorAnswer(
      500,
      "defect",
      "Something went wrong on our side. Nothing of this was stored.",
    );
  }
}

/** The same for a route handler. */
export async function respond(handle: () => Promise<Answer>): Promise<Response> {
  return toResponse(await answer(handle));
}
