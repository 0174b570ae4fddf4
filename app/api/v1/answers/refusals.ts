import { errorResponse } from "@/app/api/json-response";
import { english } from "@/app/i18n/english";

const t = english("api");
const RETRY_AFTER_SECONDS = 900;

/** One error for every link that does not work: it reveals neither the client nor whether there ever was such a link. */
export function refuseLink(refusal: "over" | "throttled"): Response {
  if (refusal === "over") {
    return errorResponse(410, "link-over", t("linkOver"));
  }
  return errorResponse(429, "too-many", t("linkThrottled"), {
    "retry-after": String(RETRY_AFTER_SECONDS),
  });
}
