import "#server-only";
import { openSystemScope } from "@/lib/auth/scope";
import { readNowByPrisma } from "@/lib/data/clock";
import { findNotice } from "@/lib/data/notices";
import { readPushTarget, removeSubscription } from "@/lib/data/push-subscriptions";
import { inPrisma } from "@/lib/data/transaction";
import { isNoticeOver } from "@/lib/domain/notices/flag-notices";
import { pushTitle } from "@/lib/mail/message";
import { deliverPush } from "@/lib/mail/push";

/**
 * Notifies one browser of a notice, unless the notice is over by now. A browser whose subscription has ended is
 * deleted. Throws when the push service does not accept the message now, so that the job runs again.
 */
export async function sendPush(ids: {
  readonly practiceId: string;
  readonly subscriptionId: string;
  readonly noticeId: string;
}): Promise<void> {
  const { practiceId, subscriptionId, noticeId } = ids;
  const scope = openSystemScope(practiceId, "send-notices");
  const { target, notice, now } = await inPrisma(scope, async (tx) => ({
    target: await readPushTarget(tx, subscriptionId, noticeId),
    notice: await findNotice(tx, noticeId),
    now: await readNowByPrisma(tx),
  }));
  if (!target || !notice || isNoticeOver(notice, now)) return;
  const { kind, audience } = notice;
  const pushed = await deliverPush(target, pushTitle(kind, audience), kind === "urgent");
  if (pushed === "later") throw new Error("The push service did not take it");
  if (pushed === "gone")
    await inPrisma(scope, async (tx) => removeSubscription(tx, subscriptionId));
}
