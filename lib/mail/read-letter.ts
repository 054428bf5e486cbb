import "server-only";
import type { Letter } from "nodemailer";
import { database } from "@/lib/database/client";
import { writeLetter } from "@/lib/mail/letter";
import type { HeldMail } from "@/lib/mail/outbox";
import { listOfMail } from "@/lib/notifications/list-of-mail";

/** Who writes, whence links lead, and for which centre. */
export type Sender = { from: string; origin: string; centre: string };

/** The letter as it is to be sent now; null when nobody needs it any more: everything was read, or its reader has left or wants none. */
export async function readLetter(held: HeldMail, { from, origin, centre }: Sender): Promise<Letter | null> {
  const reader = await database.person.findUnique({
    where: { id: held.personId },
    select: { email: true, deactivatedAt: true, roles: true },
  });
  const wish = await database.mailWish.findUnique({ where: { personId: held.personId } });
  if (!reader || reader.deactivatedAt || reader.roles.length === 0 || wish?.mode === "off") return null;
  const rows = await listOfMail(held.id);
  if (rows.length === 0) return null;
  const lines = rows.map(({ actorName, phrase, title, href }) => ({ actorName, phrase, title, path: href }));
  return {
    ...{ from, to: reader.email, date: held.createdAt },
    ...writeLetter({ kind: held.kind, lines, origin, centre }),
    messageId: `<${held.id}@${new URL(origin).hostname}>`,
    headers: {
      "List-Unsubscribe": `<${origin}/desk/profile#mail>`,
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
  };
}
