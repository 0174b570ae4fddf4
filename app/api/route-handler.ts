import { english } from "@/app/i18n/english";
import { readSignedIn } from "@/lib/auth/session";
import type { SignedIn } from "@/lib/auth/signed-in";
import { logEvent } from "@/lib/log";
import { isDatabaseOutage } from "@/lib/services/health";
import { errorResponse } from "./json-response";
import { type BodyRules, parseBody, readJson } from "./read-body";

const RETRY_AFTER_SECONDS = 5;
const t = english("api");

interface SignedInRules {
  /** The message of the 401 for somebody who is not signed in. */
  readonly signInMessage?: string;
}

export type RouteHandler<Params> = (
  request: Request,
  context: { readonly params: Promise<Params> },
) => Promise<Response>;

/** A POST route for somebody signed in: reads the body, looks up the session, parses, then calls `respond`. */
export function signedInPost<Body, Params>(
  rules: BodyRules<Body> & SignedInRules,
  respond: (signedIn: SignedIn, body: Body, params: Params, headers: Headers) => Promise<Response>,
): RouteHandler<Params> {
  return (request, { params }) =>
    catchFailures(async () => {
      const read = await readJson(request, rules.maxBytes);
      if (!read.ok) return read.response;
      const signedIn = await readSignedIn();
      if (!signedIn) return notSignedIn(rules);
      const parsed = parseBody(rules, read.body);
      if (!parsed.ok) return parsed.response;
      return respond(signedIn, parsed.body, await params, request.headers);
    });
}

/** A POST route that needs no session: what the body holds decides. */
export function publicPost<Body>(
  rules: BodyRules<Body>,
  respond: (body: Body, headers: Headers) => Promise<Response>,
): RouteHandler<unknown> {
  return (request) =>
    catchFailures(async () => {
      const read = await readJson(request, rules.maxBytes);
      if (!read.ok) return read.response;
      const parsed = parseBody(rules, read.body);
      return parsed.ok ? respond(parsed.body, request.headers) : parsed.response;
    });
}

/** A GET route for somebody signed in. */
export function signedInGet<Params>(
  rules: SignedInRules,
  respond: (signedIn: SignedIn, params: Params) => Promise<Response>,
): RouteHandler<Params> {
  return (_request, { params }) =>
    catchFailures(async () => {
      const signedIn = await readSignedIn();
      return signedIn ? respond(signedIn, await params) : notSignedIn(rules);
    });
}

export function notSignedIn({ signInMessage = t("signInFirst") }: SignedInRules = {}): Response {
  return errorResponse(401, "not-signed-in", signInMessage);
}

/** An outage of the database becomes 503 and a defect 500. Neither response names the cause. */
async function catchFailures(respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (failure) {
    if (isDatabaseOutage(failure)) {
      const headers = { "retry-after": String(RETRY_AFTER_SECONDS) };
      return errorResponse(503, "unavailable", t("unavailable"), headers);
    }
    logEvent("error", "defect", { name: failure instanceof Error ? failure.name : "unknown" });
    return errorResponse(500, "defect", t("defect"));
  }
}
