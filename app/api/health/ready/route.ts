import { jsonAnswer, toResponse } from "@/app/api/json-answer";
import { checkHealth } from "@/lib/services/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return toResponse(jsonAnswer(health, health.status === "ready" ? 200 : 503));
}
