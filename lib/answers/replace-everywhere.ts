import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk, whyNot } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { replaceCitations } from "@/lib/document/rewrite-citations";
import { Refusal } from "@/lib/errors/refusal";
import { actOnce } from "./act-once";
import { type LockedEdition, lockEdition } from "./lock-edition";
import { makeRevision } from "./make-revision";
import type { ReplaceInput } from "./merge-input";
import { holdRewriting, rewriteDraft } from "./rewrite-draft";

/** What became of one open edition that cites the source: replaced at so many places, or left as it is, and why. */
export type ReplacedItem = {
  answerId: string;
  editionId: string;
  question: string;
  places: number;
  /** Null where it was replaced. */
  why: string | null;
};

/**
 * Cites another source wherever an open draft cites this one, as far as the actor may write there: an edit like any other, with a
 * revision and a contribution of theirs. What is in review or approved is left as it is and told; so is what is not theirs to write.
 */
export async function replaceEverywhere(
  actor: Actor,
  input: ReplaceInput,
): Promise<{ items: ReplacedItem[] }> {
  return actOnce(actor, { key: input.idempotencyKey, name: "replaceEverywhere" }, async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    await holdRewriting(tx);
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT e."id"::text FROM "edition" e
       WHERE e."id" IN (SELECT c."edition_id" FROM "edition_citation" c WHERE c."reference_id" = ${input.referenceId}::uuid)
         AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled') ORDER BY e."id" FOR UPDATE`;
    const exchange = await standingPair(tx, input);
    const items: ReplacedItem[] = [];
    for (const { id } of ids)
      items.push(await replaceIn(tx, actor, { edition: await lockEdition(tx, id), ...exchange }));
    const drafts = items.filter(({ why }) => why === null).length;
    if (drafts > 0)
      await recordEvent(tx, actor, {
        subject: { referenceId: input.referenceId },
        event: {
          ...{ type: "reference.replaced", before: exchange.from.formatted, after: exchange.to.formatted },
          ...{ drafts, left: items.length - drafts },
        },
      });
    return { items };
  });
}

type Named = { id: string; formatted: string };

async function standingPair(
  tx: Tx,
  { referenceId, byId }: ReplaceInput,
): Promise<{ from: Named; to: Named }> {
  await tx.$queryRaw`SELECT FROM "reference" WHERE "id" = ANY (${[referenceId, byId]}::uuid[]) ORDER BY "id" FOR SHARE`;
  const [from, to] = await Promise.all(
    [referenceId, byId].map((id) => tx.reference.findUnique({ where: { id } })),
  );
  if (!from || !to || from.mergedIntoId)
    throw new Refusal("not-found", "There is no such reference in the library.");
  if (from.id === to.id) throw new Refusal("invalid", "Choose another source to cite instead.");
  if (to.mergedIntoId || to.deletedAt || to.archivedAt)
    throw new Refusal(
      "conflict",
      "The other source is archived or gone. Bring it back, or choose another one.",
    );
  return { from, to };
}

async function replaceIn(
  tx: Tx,
  actor: Actor,
  { edition, from, to }: { edition: LockedEdition; from: Named; to: Named },
): Promise<ReplacedItem> {
  const { document, places } = replaceCitations(edition.document as unknown as DocumentJson, from.id, to.id);
  const item = {
    answerId: edition.answerId,
    editionId: edition.id,
    question: edition.question,
    places: places.length,
  };
  const why = whyNot(actor, "write", edition.facts);
  if (why !== null) return { ...item, why };
  await rewriteDraft(
    tx,
    { ...edition, document },
    { document, exchange: { from: from.id, to: to.id, mergeId: null, places } },
  );
  const revision = await makeRevision(
    tx,
    { id: edition.id, topic: edition.answer.topic },
    { kind: "saved", authorId: actor.id, question: edition.question, document },
  );
  if (!edition.facts.contributorIds.includes(actor.id))
    await tx.contribution.create({ data: { editionId: edition.id, personId: actor.id } });
  await recordEvent(tx, actor, {
    subject: {
      answerId: edition.answerId,
      editionId: edition.id,
      revisionId: revision.id,
      referenceId: to.id,
    },
    event: {
      ...{ type: "draft.reference-replaced", before: from.formatted, after: to.formatted },
      ...{ places: places.length, revision: revision.number },
    },
  });
  return { ...item, why: null };
}
