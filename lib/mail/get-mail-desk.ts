import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { isMailOn } from "@/lib/mail/is-mail-on";

/** A letter that the mail server refused for good. */
export type FailedMail = { mailId: string; reader: string; failedAt: Date; tries: number; sentence: string };

/** How mail stands: whether it is set up, what waits and since when, what the last trouble was, and what was refused. */
export type MailDesk = {
  isOn: boolean;
  waiting: number;
  sentToday: number;
  /** The letter that waits longest after a try that did not get through. */
  delayed: { since: Date; sentence: string } | null;
  failed: FailedMail[];
};

/** The state of mail, with the newest hundred refused letters. */
export async function getMailDesk(actor: Actor): Promise<MailDesk> {
  authorizeAtDesk(actor, "manageJobs");
  const day = new Date(Date.now() - 86_400_000);
  const [waiting, sentToday, delayed, failed] = await Promise.all([
    database.mail.count({ where: { state: "waiting" } }),
    database.mail.count({ where: { state: "sent", endedAt: { gt: day } } }),
    database.mail.findFirst({
      where: { state: "waiting", sentence: { not: "" } },
      orderBy: { createdAt: "asc" },
      select: { createdAt: true, sentence: true },
    }),
    database.mail.findMany({
      where: { state: "failed" },
      orderBy: { endedAt: "desc" },
      take: 100,
      include: { person: { select: { name: true } } },
    }),
  ]);
  return {
    ...{ isOn: isMailOn(), waiting, sentToday },
    delayed: delayed && { since: delayed.createdAt, sentence: delayed.sentence },
    failed: failed.map(({ id, person, endedAt, tries, sentence, createdAt }) => ({
      ...{ mailId: id, reader: person.name, failedAt: endedAt ?? createdAt, tries, sentence },
    })),
  };
}
