import { jsonAnswer, toResponse } from "@/app/api/json-answer";

export function GET(): Response {
  return toResponse(jsonAnswer({ status: "live" }));
}
