import "server-only";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import type { CitationContext } from "@/lib/document/rewrite-citations";
import { documentToText } from "@/lib/document/to-text";
import { keepCitations } from "./keep-citations";

/** An open edition whose row is held: what a rewriting of its citations has to know. */
export type HeldDraft = { id: string; answerId: string; lockVersion: number; document: DocumentJson };

/** Which source was exchanged for which, where, and by which merge (null: a person chose another source). */
export type Exchange = { from: string; to: string; mergeId: string | null; places: CitationContext[] };

/** One act at a time rewrites citations across drafts: each holds many rows, and two that hold them in each other's way would end in neither. */
export async function holdRewriting(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('answer-desk-rewriting', 0))`;
}

/** Holds the rows of the editions that are open for writing and cite one of the references, in one order for everybody. */
export async function holdCitingDrafts(tx: Tx, referenceIds: readonly string[]): Promise<HeldDraft[]> {
  return tx.$queryRaw<HeldDraft[]>`
    SELECT e."id"::text, e."answer_id"::text AS "answerId", e."lock_version" AS "lockVersion", e."document" FROM "edition" e
     WHERE e."id" IN (SELECT c."edition_id" FROM "edition_citation" c WHERE c."reference_id" = ANY (${[...referenceIds]}::uuid[]))
       AND e."state" IN ('draft', 'changes_requested')
     ORDER BY e."id" FOR UPDATE`;
}

/** Writes the rewritten words as the next version of the working copy. With an exchange the version is marked, so that a window that was open meanwhile may pass over it. Gives the new version. */
export async function rewriteDraft(
  tx: Tx,
  draft: HeldDraft,
  { document, exchange }: { document: DocumentJson; exchange: Exchange | null },
): Promise<number> {
  const lockVersion = draft.lockVersion + 1;
  await tx.edition.update({
    where: { id: draft.id },
    data: {
      document: asJson(document),
      plainText: documentToText(document),
      lockVersion,
      updatedAt: new Date(),
    },
  });
  await keepCitations(tx, draft.id, document);
  if (exchange) await keepExchange(tx, { id: draft.id, lockVersion }, exchange);
  return lockVersion;
}

/** Marks a version of an edition as one that the library made by an exchange. */
export async function keepExchange(
  tx: Tx,
  { id: editionId, lockVersion }: Pick<HeldDraft, "id" | "lockVersion">,
  { from: fromId, to: toId, mergeId, places }: Exchange,
): Promise<void> {
  await tx.editionRewrite.create({
    data: { editionId, lockVersion, fromId, toId, mergeId, places: asJson(places) },
  });
}
