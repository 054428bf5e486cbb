import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { MailAct } from "@/lib/mail/mail-input";

/** Has a letter tried once more that the mail server refused. */
export async function retryMail(actor: Actor, { mailId }: MailAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageJobs");
    const { reader } = await lockFailed(tx, mailId);
    const fresh = { state: "waiting", endedAt: null, nextTryAt: new Date(), tries: 0 };
    await tx.mail.update({ where: { id: mailId }, data: fresh });
    await recordEvent(tx, actor, { subject: {}, event: { type: "mail.retried", mail: mailId, reader } });
  });
}

/** Lets a letter go that the mail server refused; what it told still stands in the inbox. */
export async function letMailGo(actor: Actor, { mailId }: MailAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "manageJobs");
    const { reader } = await lockFailed(tx, mailId);
    await tx.mail.update({ where: { id: mailId }, data: { state: "let_go" } });
    await recordEvent(tx, actor, { subject: {}, event: { type: "mail.let-go", mail: mailId, reader } });
  });
}

async function lockFailed(tx: Tx, mailId: string): Promise<{ reader: string }> {
  const [found] = await tx.$queryRaw<{ reader: string }[]>`
    SELECT p."email" AS "reader" FROM "mail" m JOIN "person" p ON p."id" = m."person_id"
     WHERE m."id" = ${mailId}::uuid AND m."state" = 'failed' FOR UPDATE OF m`;
  if (!found)
    throw new Refusal("not-found", "This letter is not on the list any more: it was tried again or let go.");
  return found;
}
