import { jsonResponse } from "@/app/api/json-response";

export function GET(): Response {
  return jsonResponse({ status: "live" });
}
