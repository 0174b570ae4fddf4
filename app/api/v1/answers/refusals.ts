import { errorResponse } from "@/app/api/json-response";

const RETRY_AFTER_SECONDS = 900;

/** One error for every link that does not work: it reveals neither the client nor whether there ever was such a link. */
export function refuseLink(refusal: "over" | "throttled"): Response {
  if (refusal === "over") {
    return errorResponse(
      410,
      "link-over",
      "This link was used, has expired or was replaced. Nothing was recorded.",
    );
  }
  return errorResponse(
    429,
    "too-many",
    "Too many links that are not ours came from here. Nothing was recorded. Try again in a quarter of an hour.",
    { "retry-after": String(RETRY_AFTER_SECONDS) },
  );
}
