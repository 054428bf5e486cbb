import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import { quickQuery } from "@/lib/database/quick-query";
import { inTransaction } from "@/lib/database/transaction";
import { acceptDocument } from "@/lib/document/accept-document";
import { canonicalJson } from "@/lib/document/canonical-json";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { documentToText } from "@/lib/document/to-text";
import { wordCount } from "@/lib/document/word-count";
import { Refusal } from "@/lib/errors/refusal";
import { type Content, contentHash } from "./content-hash";
import { currentTextOf } from "./current-text";
import type { DraftInput } from "./edition-input";
import type { Exchanged } from "./exchanged";
import { citationUses, keepCitations } from "./keep-citations";
import { lockEdition } from "./lock-edition";
import { makeRevision } from "./make-revision";
import { readForSave, type Words } from "./read-for-save";
import type { OpenDraft } from "./read-open-draft";
import { unknownReference } from "./resolve-content";

/** What the editor learns of a save: the version to send next, the revision that holds the words, and when. */
export type Saved = {
  lockVersion: number;
  revisionId: string;
  savedAt: string;
  /** Sources that the sent words still cited and that others stand for now: saved as the others, for the window to follow. */
  merged?: Exchanged[];
};

const TRIES = 3;

/**
 * Saves the working copy if nobody changed it since `lockVersion`; a stale one is refused with the other text, and nothing is
 * overwritten. Versions that only the library made, by merging or replacing sources, make no save stale: the words follow it.
 * Identical words change nothing. A sitting goes on in its own autosave; a new sitting starts a new revision.
 */
export async function saveDraft(actor: Actor, editionId: string, input: DraftInput): Promise<Saved> {
  const typed = acceptWords(input);
  for (let tries = 1; ; tries += 1) {
    const { draft, words, merged } = await readForSave(editionId, typed, input.lockVersion);
    authorize(actor, "read", draft.facts);
    refuseStaleDraft(actor, draft, input.lockVersion);
    authorize(actor, "write", draft.facts);
    if (draft.references.length !== citationOrder(words.document).length) throw unknownReference();
    const saved = await keepWords(actor, draft, { words, sittingId: input.sittingId }).catch(
      whenExchanged(tries),
    );
    if (saved) return merged.length > 0 ? { ...saved, merged } : saved;
    if (tries === TRIES)
      throw staleDraft(actor, (await readForSave(editionId, typed, input.lockVersion)).draft);
  }
}

/** Between reading and writing a merge came: read again, the words follow it. */
function whenExchanged(tries: number) {
  return (error: unknown): null => {
    if (
      tries < TRIES &&
      error instanceof Error &&
      error.message.includes("A source that this text cites was")
    )
      return null;
    throw error;
  };
}

type Kept = { words: Words; sittingId: string };

/** Null when somebody else wrote meanwhile. */
async function keepWords(actor: Actor, draft: OpenDraft, { words, sittingId }: Kept): Promise<Saved | null> {
  const isSame = draft.question === words.question && isSameDocument(draft.document, words.document);
  if (isSame && draft.last)
    return { lockVersion: draft.lockVersion, revisionId: draft.last.id, savedAt: draft.last.savedAt };
  const { last } = draft;
  const goesOn = last?.kind === "autosave" && last.sittingId === sittingId && last.authorId === actor.id;
  const start = () => startSitting(actor, draft, { words, sittingId });
  return goesOn ? goOn(draft, words).catch(orElse(start)) : start();
}

function acceptWords(input: DraftInput): Words {
  const accepted = acceptDocument(input.document);
  if ("problem" in accepted) {
    throw new Refusal(
      accepted.problem.code === "too-large" ? "too-large" : "invalid",
      accepted.problem.sentence,
    );
  }
  const plainText = documentToText(accepted.document);
  return {
    question: input.question.normalize("NFC"),
    document: accepted.document,
    plainText,
    wordCount: wordCount(accepted.document),
  };
}

/** Equal documents are equally long in any order of their keys: what was typed is told apart without spelling both out. */
function isSameDocument(one: DocumentJson, other: DocumentJson): boolean {
  return (
    JSON.stringify(one).length === JSON.stringify(other).length && canonicalJson(one) === canonicalJson(other)
  );
}

/** Every version since must be one that the library made. */
function refuseStaleDraft(actor: Actor, draft: OpenDraft, lockVersion: number): void {
  const passed = draft.exchanges.filter((exchange) => exchange.lockVersion <= draft.lockVersion).length;
  if (lockVersion > draft.lockVersion || lockVersion + passed !== draft.lockVersion)
    throw staleDraft(actor, draft);
}

/** The no to a stale save, with the other text, so that nothing is lost on either side. */
function staleDraft(actor: Actor, draft: OpenDraft): Refusal {
  return new Refusal(
    "conflict",
    "Somebody saved a newer version of this draft. Your text is kept on this screen; compare the two before you go on.",
    currentTextOf(actor, draft),
  );
}

/** The sitting's own autosave is overwritten; what the words cite is counted anew only when it changed. */
async function goOn(draft: OpenDraft, words: Words): Promise<Saved | null> {
  const uses = [...citationUses(words.document)].map(([id, occurrences]) => `${id}:${occurrences}`);
  if (uses.join() === draft.cited.join()) return overwrite(quickQuery, draft, words);
  return inTransaction(async (tx) => {
    const saved = await overwrite((text, ...values) => tx.$queryRaw(text, ...values), draft, words);
    if (saved) await keepCitations(tx, draft.id, words.document);
    return saved;
  });
}

/** The sitting's text was kept for good while this save was under way, and nothing else changed: the sitting goes on in a revision of its own. */
function orElse(start: () => Promise<Saved | null>) {
  return (error: unknown) => {
    if (error instanceof Error && error.message.includes("This autosave is history")) return start();
    throw error;
  };
}

type Ask = (text: TemplateStringsArray, ...values: (string | number)[]) => Promise<{ saved_at: Date }[]>;

/** One statement: the working copy and this sitting's autosave move together, or neither does. */
async function overwrite(ask: Ask, draft: OpenDraft, words: Words): Promise<Saved | null> {
  if (!draft.last) return null;
  const document = JSON.stringify(words.document);
  const content: Content = {
    ...draft.standing,
    question: words.question,
    document: words.document,
    references: draft.references,
  };
  const rows = await ask`
    WITH working AS (
      UPDATE "edition" SET "question" = ${words.question}, "document" = ${document}::jsonb, "plain_text" = ${words.plainText},
             "word_count" = ${words.wordCount}, "lock_version" = "lock_version" + 1, "updated_at" = now()
       WHERE "id" = ${draft.id}::uuid AND "lock_version" = ${draft.lockVersion} AND "state" IN ('draft', 'changes_requested')
      RETURNING "id")
    UPDATE "revision" SET "question" = ${words.question}, "document" = ${document}::jsonb, "references" = ${JSON.stringify(draft.references)}::jsonb,
           "topic" = ${JSON.stringify(content.topic)}::jsonb, "boilerplate" = ${JSON.stringify(content.boilerplate)}::jsonb,
           "content_hash" = ${contentHash(content)}, "word_count" = ${words.wordCount}, "saved_at" = now()
      FROM working WHERE "revision"."id" = ${draft.last.id}::uuid AND "revision"."edition_id" = working."id"
    RETURNING "revision"."saved_at"`;
  const row = rows[0];
  return row
    ? { lockVersion: draft.lockVersion + 1, revisionId: draft.last.id, savedAt: row.saved_at.toISOString() }
    : null;
}

/** A new revision, its author's contribution, the citations and the event, in one transaction. */
async function startSitting(
  actor: Actor,
  draft: OpenDraft,
  { words, sittingId }: { words: Words; sittingId: string },
): Promise<Saved | null> {
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, draft.id);
    if (edition.lockVersion !== draft.lockVersion) return null;
    authorize(actor, "write", edition.facts);
    const revision = await makeRevision(
      tx,
      { id: edition.id, topic: edition.answer.topic },
      { kind: "autosave", authorId: actor.id, sittingId, ...pick(words) },
    );
    await tx.edition.update({
      where: { id: edition.id },
      data: {
        ...words,
        document: asJson(words.document),
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    if (!edition.facts.contributorIds.includes(actor.id)) {
      await tx.contribution.create({ data: { editionId: edition.id, personId: actor.id } });
    }
    await keepCitations(tx, edition.id, words.document);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: revision.id },
      event: { type: "draft.saved", revision: revision.number, words: words.wordCount },
    });
    return {
      lockVersion: edition.lockVersion + 1,
      revisionId: revision.id,
      savedAt: revision.savedAt.toISOString(),
    };
  });
}

const pick = ({ question, document }: Words) => ({ question, document });
