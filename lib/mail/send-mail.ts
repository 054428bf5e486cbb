import "server-only";
import { environment } from "@/lib/env";
import { collectMail } from "@/lib/mail/collect-mail";
import { settleMail, takeMail } from "@/lib/mail/outbox";
import { openPostOffice, type PostOffice } from "@/lib/mail/post-office";
import { readLetter, type Sender } from "@/lib/mail/read-letter";
import { getCentre } from "@/lib/settings/queries";

type Work = { now: () => Date; signal: AbortSignal };

/** Puts what is due into the outbox and sends what waits there. A mail server that is away delays letters and nothing else. Does nothing where mail is not set up. */
export async function sendMail(work: Work): Promise<{ sent: number; delayed: number }> {
  const { SMTP_URL, MAIL_FROM, ANSWER_DESK_ORIGIN } = environment();
  if (!SMTP_URL || !MAIL_FROM || !ANSWER_DESK_ORIGIN) return { sent: 0, delayed: 0 };
  const { name, timeZone } = await getCentre();
  await collectMail(work.now(), timeZone);
  const office = openPostOffice(SMTP_URL);
  try {
    return await emptyOutbox(office, { from: MAIL_FROM, origin: ANSWER_DESK_ORIGIN, centre: name }, work);
  } finally {
    office.close();
  }
}

const MOST_A_RUN = 1_000;

/** Sends what waits and is due until nothing is, somebody says stop, or the mail server is away. A letter is marked as sent after the server took it: killed between the two it is sent once more, under the same Message-ID. */
export async function emptyOutbox(
  office: PostOffice,
  sender: Sender,
  { now, signal }: Work,
): Promise<{ sent: number; delayed: number }> {
  const count = { sent: 0, delayed: 0 };
  for (let nth = 0; nth < MOST_A_RUN && !signal.aborted; nth += 1) {
    const held = await takeMail(now());
    if (!held) break;
    const letter = await readLetter(held, sender);
    const delivery = letter ? await office.deliver(letter) : ({ end: "needless" } as const);
    await settleMail(held, delivery, now());
    if (delivery.end === "taken") count.sent += 1;
    if (delivery.end === "later" || delivery.end === "away") count.delayed += 1;
    if (delivery.end === "away") break;
  }
  return count;
}
