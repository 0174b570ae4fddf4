import { browserSchema } from "@/lib/schemas/own-notices";
import { subscribeBrowser, unsubscribeBrowsers } from "@/lib/services/notice-preferences";
import { takeOwn } from "../take-own";

/** Takes a browser up among those that are told, or lets it go. */
export function POST(request: Request): Promise<Response> {
  return takeOwn(request, browserSchema, (actor, wish) =>
    wish.kind === "tell"
      ? subscribeBrowser(actor, wish)
      : unsubscribeBrowsers(actor, wish.endpoint),
  );
}
