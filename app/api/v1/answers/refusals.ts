import { errorResponse } from "@/app/api/guard";

const RETRY_AFTER_SECONDS = "900";

/** One answer for whatever is over: it tells nothing of the client, nor whether there ever was such a link. */
export function refuseAnswer(refusal: "over" | "throttled"): Response {
  if (refusal === "over") {
    return errorResponse(
      410,
      "link-over",
      "This link was used, has expired or was replaced. Nothing was recorded.",
    );
  }
  const response = errorResponse(
    429,
    "too-many",
    "Too many links that are not ours came from here. Nothing was recorded. Try again in a quarter of an hour.",
  );
  response.headers.set("retry-after", RETRY_AFTER_SECONDS);
  return response;
}
