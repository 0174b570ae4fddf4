import NextAuth from "next-auth";
import { errorResponse } from "@/app/api/json-response";
import { authOptions } from "@/lib/auth/options";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

const handle: (request: Request, context: Context) => Promise<Response> = NextAuth(authOptions);

export async function GET(request: Request, context: Context): Promise<Response> {
  return withoutCaching(await handle(request, context));
}

/** Signing in and out. What is no refusal of the credentials is our fault and answers 503, without its message. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const response = await handle(request, context);
  if (response.status === 401 && !(await isRefusal(response.clone()))) {
    const words = "Sign-in is not possible right now. Try again in a moment.";
    return errorResponse(503, "busy", words);
  }
  return withoutCaching(response);
}

/** next-auth folds every failure into a 401 whose redirect names the error. */
async function isRefusal(response: Response): Promise<boolean> {
  const target = response.headers.get("location") ?? (await response.text());
  return target.includes("error=CredentialsSignin");
}

function withoutCaching(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("cache-control", "private, no-store");
  return new Response(response.body, { status: response.status, headers });
}
