import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import type { DismissInput } from "@/lib/answers/dismissal-input";
import { lockEdition } from "@/lib/answers/lock-edition";
import { readFindings } from "@/lib/answers/read-findings";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { checkKinds, isAnswerable } from "@/lib/document/checks/check-kinds";
import type { Finding } from "@/lib/document/checks/finding";
import type { DocumentJson } from "@/lib/document/document-types";
import { Refusal } from "@/lib/errors/refusal";

/** Remembers that a finding in the saved words is none, with the reason. It stands for the answer, in later editions too, until its words change or somebody brings it back. */
export async function dismissFinding(actor: Actor, input: DismissInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "dismissFinding" }, async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    authorize(actor, "write", edition.facts);
    refuseUnlessAnswerable(input);
    const finding = await foundIn(tx, edition, input);
    const { answerId } = edition;
    const excerpt = excerptOf(finding);
    const { check, about, reason } = input;
    const { id } = await tx.checkDismissal.create({
      data: {
        ...{ answerId, check, about, excerpt, reason },
        dismissedById: actor.id,
        dismissedByName: actor.name,
      },
    });
    await recordEvent(tx, actor, {
      subject: { answerId, editionId: edition.id },
      event: { type: "check.dismissed", check, title: checkKinds[check].title, excerpt, reason },
    });
    return { dismissalId: id };
  });
}

function refuseUnlessAnswerable({ check }: DismissInput): void {
  if (isAnswerable(check)) return;
  throw new Refusal("forbidden", "This one cannot be dismissed. Put it right in the text.");
}

type Locked = Awaited<ReturnType<typeof lockEdition>>;

async function foundIn(tx: Tx, edition: Locked, { check, about }: DismissInput): Promise<Finding> {
  const words = { question: edition.question, document: edition.document as unknown as DocumentJson };
  const topic = edition.answer.topic;
  const synonyms = await tx.topicSynonym.findMany({ where: { topicId: topic.id }, select: { name: true } });
  const names = [topic.name, ...synonyms.map(({ name }) => name)];
  const { open, dismissed } = await readFindings(tx, { id: edition.answerId, names }, words);
  const is = (one: { check: string; about: string }) => one.check === check && one.about === about;
  const finding = open.find(is);
  if (finding) return finding;
  if (dismissed.some(is))
    throw new Refusal("conflict", "Somebody dismissed this already. Reload the page to see why.");
  throw new Refusal(
    "conflict",
    "This is not in the saved text. Wait until your last words are saved, and try again.",
  );
}

// What names a person goes into no record that is kept for ever.
function excerptOf(finding: Finding): string {
  return finding.where === "question" ? finding.about : (finding.excerpt ?? "").slice(0, 300);
}
