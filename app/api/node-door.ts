import type { NextApiHandler } from "next";
import { sessionCookieName } from "@/lib/auth/cookie";
import { findSignedIn, type SignedIn } from "@/lib/auth/signed-in";
import type { Incoming } from "./guard";
import type { Answer } from "./json-answer";

export type NodeDoor = (
  request: Incoming,
  readSender: () => Promise<SignedIn | null>,
) => Promise<Answer>;

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
    const readSender = () => findSignedIn(request.cookies[sessionCookieName]);
    const { status, headers, body } = await take(incoming, readSender);
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // What is still to come of a body that was refused is not heard, nor is anything after it.
    if (!request.complete) response.setHeader("connection", "close");
    response.end(body);
  };
}
