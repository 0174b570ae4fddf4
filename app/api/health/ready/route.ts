import { jsonResponse } from "@/app/api/json-response";
import { checkHealth } from "@/lib/services/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return jsonResponse(health, health.status === "ready" ? 200 : 503);
}
