import "server-only";
import { listDismissals } from "@/lib/answers/list-dismissals";
import type { Tx } from "@/lib/database/transaction";
import { type AnswerToCheck, runChecks } from "@/lib/document/checks/check-answer";
import { type CheckName, checkKinds, checkNames } from "@/lib/document/checks/check-kinds";
import { type Dismissal, settle } from "@/lib/document/checks/dismissals";
import type { Finding, ReferenceState } from "@/lib/document/checks/finding";
import { citationOrder } from "@/lib/document/numbering";
import { describeShort } from "@/lib/references/describe-short";
import type { Csl } from "@/lib/references/reference-schema";

type Words = Pick<AnswerToCheck, "question" | "document">;

/** The checks that keep an answer from review. */
export const requiredChecks = checkNames.filter((name) => checkKinds[name].severity === "required");

/** What the checks find in the words of an answer as things stand: what the disease is called, what the library says of the cited sources, and what people dismissed. */
export async function readFindings(
  tx: Tx,
  answer: { id: string; names: readonly string[] },
  words: Words,
): Promise<{ open: Finding[]; dismissed: Dismissal[] }> {
  return settledFindings(tx, { answer, words, names: checkNames });
}

/** What keeps the words of an answer from review and from readers: the required findings that nobody answered with a reason. */
export async function readRequiredFindings(tx: Tx, answer: { id: string }, words: Words): Promise<Finding[]> {
  const asked = { answer: { ...answer, names: [] }, words, names: requiredChecks };
  return (await settledFindings(tx, asked)).open;
}

type Asked = { answer: { id: string; names: readonly string[] }; words: Words; names: readonly CheckName[] };

async function settledFindings(tx: Tx, { answer, words, names }: Asked) {
  const references = await readReferenceStates(tx, citationOrder(words.document));
  const findings = runChecks({ ...words, names: answer.names, references }, names);
  if (findings.length === 0) return { open: [], dismissed: [] };
  return settle(findings, await listDismissals(tx, answer.id));
}

async function readReferenceStates(tx: Tx, ids: string[]): Promise<Map<string, ReferenceState>> {
  const rows = await tx.reference.findMany({
    where: { id: { in: ids } },
    select: { id: true, csl: true, archivedAt: true },
  });
  return new Map(rows.map((row) => [row.id, stateOf(row)]));
}

/** A source that was merged away is here: drafts follow merges by themselves, and what is in review or approved stands as it was seen. */
function stateOf(row: { id: string; csl: unknown; archivedAt: Date | null }): ReferenceState {
  const state = row.archivedAt ? "archived" : "here";
  return { id: row.id, label: describeShort(row.csl as Csl), state };
}
