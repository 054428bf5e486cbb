import { countUnread } from "@/lib/notifications/count-unread";
import { notificationAct } from "@/lib/notifications/inbox-input";
import { markRead } from "@/lib/notifications/mark-notifications";
import { answerJson, say } from "@/lib/web/endpoint";
import { findWatcher } from "@/lib/web/session";

/** How many of one's own notifications are unread, for pages that stay open: `{unread}`. Asking does not keep the session alive. */
export async function GET(): Promise<Response> {
  const actor = await findWatcher();
  if (!actor) return say(401, "signed-out", "Your session has ended. Sign in again.");
  return Response.json({ unread: await countUnread(actor) }, { headers: { "cache-control": "no-store" } });
}

/** Marks some of one's own as read, `{ids}`, while the page already goes where they lead. */
export async function POST(request: Request): Promise<Response> {
  return answerJson(request, {
    schema: notificationAct,
    attempt: "mark notifications as read",
    subject: {},
    handle: async (actor, input) => {
      await markRead(actor, input);
      return { unread: await countUnread(actor) };
    },
  });
}
