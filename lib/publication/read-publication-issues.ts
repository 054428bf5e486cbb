import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { checkAnswer } from "@/lib/document/checks/check-answer";
import type { DocumentJson } from "@/lib/document/document-types";
import { type PublicationIssue, publicationIssues } from "@/lib/publication/publication-issues";
import type { EditionState } from "@/lib/workflow/transitions";

type Edition = { id: string; state: EditionState; submittedRevisionId: string | null };

/** What still blocks the publication of an edition, read as things stand now. */
export async function readPublicationIssues(tx: Tx, edition: Edition): Promise<PublicationIssue[]> {
  const { id: editionId, submittedRevisionId: revisionId } = edition;
  const openBlockingComments = await tx.commentThread.count({
    where: { editionId, blocking: true, resolvedAt: null },
  });
  const approvals =
    revisionId === null
      ? 0
      : await tx.verdict.count({ where: { editionId, revisionId, outcome: "approved", voiding: null } });
  return publicationIssues({
    ...{ state: edition.state, openBlockingComments, hasApproval: approvals > 0 },
    requiredFindings: revisionId === null ? [] : await requiredFindings(tx, revisionId),
  });
}

async function requiredFindings(tx: Tx, id: string): Promise<string[]> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id },
    select: { question: true, document: true },
  });
  const findings = checkAnswer({
    question: revision.question,
    document: revision.document as unknown as DocumentJson,
  });
  return [
    ...new Set(findings.filter(({ severity }) => severity === "required").map(({ sentence }) => sentence)),
  ];
}
