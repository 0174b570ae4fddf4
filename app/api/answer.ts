import { logEvent } from "@/lib/log";
import { isDatabaseOutage } from "@/lib/services/health";
import { errorResponse } from "./guard";

const RETRY_AFTER_SECONDS = "5";

/** Runs a handler; an outage of the database becomes 503 and a defect 500, both without a word of the cause. */
export async function answer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (failure) {
    if (isDatabaseOutage(failure)) {
      const response = errorResponse(
        503,
        "unavailable",
        "Twinge cannot store anything right now. Try again soon.",
      );
      response.headers.set("retry-after", RETRY_AFTER_SECONDS);
      return response;
    }
    logEvent("error", "defect", { name: failure instanceof Error ? failure.name : "unknown" });
    return errorResponse(
      500,
      "defect",
      "Something went wrong on our side. Nothing of this was stored.",
    );
  }
}
