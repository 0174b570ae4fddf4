/** The least that a route handler costs; a body that is sent to it is left unread. */
export function POST(): Response {
  return Response.json({ ok: true });
}
