import type { NextApiHandler } from "next";
import { sessionCookieName } from "@/lib/auth/cookie";
import { findSignedIn, type SignedIn } from "@/lib/auth/signed-in";
import type { Incoming } from "./guard";

export type NodeDoor = (
  request: Incoming,
  readSender: () => Promise<SignedIn | null>,
) => Promise<Response>;

/**
 * A POST door on Node's own request and response, for the one that many knock at: what a route handler is wrapped in
 * costs more than a write does. `pages/api` is where Next gives them out.
 */
export function nodeDoor(take: NodeDoor): NextApiHandler {
  return async (request, response) => {
    if (request.method !== "POST") {
      response.writeHead(405, { allow: "POST" }).end();
      return;
    }
    const incoming = {
      headers: { get: (name: string) => request.headers[name]?.toString() ?? null },
      // A body that is too long is left unread, and its sender still answered.
      body: request.iterator({ destroyOnReturn: false }),
    };
    const answer = await take(incoming, () => findSignedIn(request.cookies[sessionCookieName]));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  };
}
