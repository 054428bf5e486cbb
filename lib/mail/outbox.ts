import "server-only";
import { database } from "@/lib/database/client";
import { type Delivery, pauseAfter } from "@/lib/mail/delivery";

/** A letter that this process holds: nobody else takes it before the lease ends. */
export type HeldMail = { id: string; personId: string; kind: string; tries: number; createdAt: Date };

const LEASE = "10 minutes";
const PATIENCE = 5 * 86_400_000;

/** Takes the letter that waits longest and is due, for ten minutes; null when none is. A process that dies holding it lets it go by that. */
export async function takeMail(now: Date): Promise<HeldMail | null> {
  const rows = await database.$queryRaw<HeldMail[]>`
    UPDATE "mail" SET "tries" = "tries" + 1, "next_try_at" = ${now}::timestamptz + ${LEASE}::interval
     WHERE "id" = (SELECT "id" FROM "mail" WHERE "state" = 'waiting' AND "next_try_at" <= ${now}::timestamptz
       ORDER BY "next_try_at", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id"::text, "person_id"::text AS "personId", "kind", "tries", "created_at" AS "createdAt"`;
  return rows[0] ?? null;
}

/** Writes down what became of a held letter. Nothing is written over that somebody else decided meanwhile. */
export async function settleMail(
  { id, tries, createdAt }: HeldMail,
  delivery: Delivery | { end: "needless" },
  now: Date,
): Promise<void> {
  const { end } = delivery;
  const sentence = "sentence" in delivery ? delivery.sentence : "";
  const isLate = now.getTime() - createdAt.getTime() > PATIENCE;
  const state = {
    taken: "sent",
    needless: "needless",
    refused: "failed",
    later: isLate ? "failed" : "waiting",
  };
  const next = end === "away" ? "waiting" : state[end];
  const nextTryAt = new Date(now.getTime() + pauseAfter(tries));
  await database.mail.updateMany({
    where: { id, tries, state: "waiting" },
    data: next === "waiting" ? { sentence, nextTryAt } : { state: next, sentence, endedAt: now },
  });
}
