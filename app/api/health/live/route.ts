import { jsonResponse } from "@/app/api/guard";

export function GET(): Response {
  return jsonResponse({ status: "live" });
}
