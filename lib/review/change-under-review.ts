import "server-only";
import { compareRevisions, type PartCheck } from "@/lib/answers/compare-revisions";
import type { ReferenceSnapshot } from "@/lib/answers/content-hash";
import type { RevisionText } from "@/lib/answers/revision-view";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import type { NamedText } from "@/lib/review/attestation";
import { checkKey } from "@/lib/review/check-key";

/** What a reviewer has to check first in a text, against which other; nothing when it is all new. */
export type ChangeUnderReview = { against: NamedText | null; checks: (PartCheck & { tick: string })[] };

type Reviewed = { answerId: string; editionId: string; revision: RevisionText & { id: string } };

/** The change that a reviewer signs: against the live text, or while there is none against the text that they judged last. */
export async function findChangeUnderReview(
  tx: Tx,
  reviewer: { id: string },
  { answerId, editionId, revision }: Reviewed,
): Promise<ChangeUnderReview> {
  const answer = await tx.answer.findUniqueOrThrow({
    where: { id: answerId },
    select: {
      livePublication: { select: { revisionId: true } },
      topic: { select: { name: true, synonyms: { select: { name: true } } } },
    },
  });
  const base = answer.livePublication?.revisionId ?? (await judgedBefore(tx, reviewer, editionId));
  if (!base || base === revision.id) return { against: null, checks: [] };
  return changeBetween(tx, { base, revision, names: namesOf(answer.topic) });
}

/** What there is to check first in a text against an older one of its answer. `names` are those of its disease. */
export async function changeBetween(
  tx: Tx,
  { base, revision, names }: { base: string; revision: RevisionText; names: readonly string[] },
): Promise<ChangeUnderReview> {
  const before = await tx.revision.findUniqueOrThrow({
    where: { id: base },
    include: { edition: { select: { number: true } } },
  });
  const { checks } = compareRevisions(textOf(before), revision, names);
  return {
    against: { revisionId: before.id, edition: before.edition.number, revision: before.number },
    checks: checks.map((check) => ({ ...check, tick: checkKey(check) })),
  };
}

async function judgedBefore(tx: Tx, reviewer: { id: string }, editionId: string): Promise<string | null> {
  const judged = await tx.verdict.findFirst({
    where: { editionId, reviewerId: reviewer.id },
    orderBy: { createdAt: "desc" },
    select: { revisionId: true },
  });
  return judged?.revisionId ?? null;
}

function namesOf({ name, synonyms }: { name: string; synonyms: { name: string }[] }): string[] {
  return [name, ...synonyms.map((synonym) => synonym.name)];
}

/** The words of a kept revision, from its row. */
export function textOf(row: { question: string; document: unknown; references: unknown }): RevisionText {
  return {
    question: row.question,
    document: row.document as DocumentJson,
    references: row.references as ReferenceSnapshot[],
  };
}
