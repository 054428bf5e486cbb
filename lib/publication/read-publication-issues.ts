import "server-only";
import { readRequiredFindings } from "@/lib/answers/read-findings";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { type PublicationIssue, publicationIssues } from "@/lib/publication/publication-issues";
import { readSourceIssues } from "@/lib/publication/read-source-issues";
import type { EditionState } from "@/lib/workflow/transitions";

type Edition = { id: string; state: EditionState; submittedRevisionId: string | null };

/** What still blocks the publication of an edition, read as things stand now. */
export async function readPublicationIssues(tx: Tx, edition: Edition): Promise<PublicationIssue[]> {
  const { id: editionId, submittedRevisionId: revisionId } = edition;
  if (revisionId === null) return listIssues(tx, edition, { hasApproval: false, text: null });
  const approvals = await tx.verdict.count({
    where: { editionId, revisionId, outcome: "approved", voiding: null },
  });
  const text = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { question: true, document: true },
  });
  return listIssues(tx, edition, { hasApproval: approvals > 0, text });
}

/** The same list for who has read the approval and its text already. */
export async function listIssues(
  tx: Tx,
  edition: Pick<Edition, "id" | "state">,
  { hasApproval, text }: { hasApproval: boolean; text: Text | null },
): Promise<PublicationIssue[]> {
  const openBlockingComments = await tx.commentThread.count({
    where: { editionId: edition.id, blocking: true, resolvedAt: null },
  });
  return publicationIssues({
    ...{ state: edition.state, openBlockingComments, hasApproval },
    requiredFindings: text ? await requiredFindings(tx, edition, text) : [],
    sources: text ? await readSourceIssues(tx, text.document as DocumentJson) : [],
  });
}

/** What a submitted revision says, as the database keeps it. */
type Text = { question: string; document: unknown };

async function requiredFindings(tx: Tx, { id }: Pick<Edition, "id">, revision: Text): Promise<string[]> {
  const { answerId } = await tx.edition.findUniqueOrThrow({ where: { id }, select: { answerId: true } });
  const findings = await readRequiredFindings(
    tx,
    { id: answerId },
    { question: revision.question, document: revision.document as DocumentJson },
  );
  return [...new Set(findings.map(({ sentence }) => sentence))];
}
