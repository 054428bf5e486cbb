import "server-only";
import { database } from "@/lib/database/client";
import { type InboxRow, inboxRow, type NotificationRow } from "@/lib/notifications/inbox-row";
import { notificationColumns } from "@/lib/notifications/notification-columns";

/** What a letter tells: those of its notifications that are still unread, oldest first. */
export async function listOfMail(mailId: string): Promise<InboxRow[]> {
  const found = await database.$queryRaw<NotificationRow[]>`
    SELECT ${notificationColumns} FROM "notification" n JOIN "event" e ON e."id" = n."event_id"
    WHERE n."mail_id" = ${mailId}::uuid AND n."read_at" IS NULL ORDER BY n."id"`;
  return found.map(inboxRow);
}
