import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { acceptDocument } from "@/lib/document/accept-document";
import { findAnchor } from "@/lib/document/anchor/find-anchor";
import { linesOf, rangeIn, readLines } from "@/lib/document/anchor/read-lines";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { citationNumbers } from "@/lib/document/numbering";
import { asTyped, replaceWords } from "@/lib/document/replacement/replace-words";
import { wordsInRange } from "@/lib/document/replacement/words-in-range";
import { Refusal } from "@/lib/errors/refusal";
import { lockForComment } from "@/lib/review/lock-thread";
import { mentionable } from "@/lib/review/mentionable";
import type { ProposeInput } from "@/lib/review/proposal-input";
import { resolveAnchor } from "@/lib/review/resolve-anchor";
import { startThread, textSpokenOf } from "@/lib/review/start-thread";
import type { ThreadAnchor } from "@/lib/review/thread-anchor";

/** Proposes other words for a passage, with a reason. The text stays as it is until somebody who may write in it applies them. */
export async function proposeWords(actor: Actor, input: ProposeInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "proposeWords" }, async (tx) => {
    const { editionId, revisionId, blocking, text } = input;
    const edition = await lockForComment(tx, actor, editionId);
    const document = await textSpokenOf(tx, edition, revisionId);
    const anchor = await resolveAnchor(tx, document, input.anchor);
    const proposal = replacementIn(document, anchor, input.typed);
    const mentionedIds = await mentionable(tx, input.mentionedIds);
    const started = { editionId, revisionId, anchor, blocking, text, mentionedIds, proposal };
    const { id: threadId } = await startThread(tx, actor, started);
    const numbers = citationNumbers(document);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId, ...(revisionId ? { revisionId } : {}) },
      event: {
        type: "proposal.made",
        ...{ before: asTyped(proposal.before, numbers), after: asTyped(proposal.after, numbers) },
        ...{ threadId, text, blocking, mentionedIds },
      },
    });
    return { threadId };
  });
}

function replacementIn(
  document: DocumentJson,
  anchor: ThreadAnchor,
  typed: string,
): { before: NodeJson[]; after: NodeJson[] } {
  const reading = readLines(linesOf(document));
  const found = anchor?.kind === "text" ? findAnchor(reading, anchor) : null;
  const before =
    found && found.state !== "gone" ? wordsInRange(document, rangeIn(reading, found.from, found.to)) : null;
  if (!before)
    throw new Refusal("invalid", "Propose other words within one paragraph. For more, write a comment.");
  const made = replaceWords(before, typed, citationNumbers(document));
  if ("problem" in made) throw new Refusal("invalid", made.problem);
  const accepted = acceptDocument({ type: "doc", content: [{ type: "paragraph", content: made.content }] });
  if ("problem" in accepted) throw new Refusal("invalid", accepted.problem.sentence);
  return { before, after: accepted.document.content[0]?.content ?? [] };
}
