import NextAuth from "next-auth";
import { errorResponse } from "@/app/api/json-response";
import { english } from "@/app/i18n/english";
import { authOptions } from "@/lib/auth/options";

const t = english("api");

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

const handle: (request: Request, context: Context) => Promise<Response> = NextAuth(authOptions);

export async function GET(request: Request, context: Context): Promise<Response> {
  return withoutCaching(await handle(request, context));
}

/** Signs in and out. A 401 that does not refuse the credentials is a fault of ours: it becomes 503 without details. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const response = await handle(request, context);
  if (response.status === 401 && !(await isRefusal(response.clone()))) {
    return errorResponse(503, "busy", t("signInBusy"));
  }
  return withoutCaching(response);
}

/** next-auth answers every failure with a 401 whose redirect names the error. */
async function isRefusal(response: Response): Promise<boolean> {
  const target = response.headers.get("location") ?? (await response.text());
  return target.includes("error=CredentialsSignin");
}

function withoutCaching(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("cache-control", "private, no-store");
  return new Response(response.body, { status: response.status, headers });
}
