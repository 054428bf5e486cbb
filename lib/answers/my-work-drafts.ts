import "server-only";
import { requiredChecks } from "@/lib/answers/read-findings";
import { database } from "@/lib/database/client";
import { runChecks } from "@/lib/document/checks/check-answer";
import type { CheckName } from "@/lib/document/checks/check-kinds";
import { settle } from "@/lib/document/checks/dismissals";
import type { DocumentJson } from "@/lib/document/document-types";
import type { DraftRow, WorkRow } from "./my-work-rows";

/** Adds to each draft what keeps it from review, by the checks that the submission will run, and whether it came from a finished text. */
export async function checkedDrafts(rows: WorkRow[]): Promise<DraftRow[]> {
  if (rows.length === 0) return [];
  const editions = await database.edition.findMany({
    where: { id: { in: rows.map((row) => row.editionId) } },
    select: {
      id: true,
      answerId: true,
      question: true,
      document: true,
      _count: { select: { revisions: { where: { kind: "imported" } } } },
    },
  });
  const dismissals = await database.checkDismissal.findMany({
    where: { answerId: { in: rows.map((row) => row.answerId) }, end: null },
    select: { answerId: true, check: true, about: true },
  });
  return rows.map((row) => {
    const edition = editions.find(({ id }) => id === row.editionId);
    const findings = edition ? openFindings(edition, dismissals) : [];
    const isImported = (edition?._count.revisions ?? 0) > 0;
    return {
      ...row,
      isImported,
      required: findings.filter(({ severity }) => severity === "required").length,
      leftFromImport: isImported ? findings.filter(({ check }) => marksOfImport.includes(check)).length : 0,
    };
  });
}

/** The checks that find what an import could not carry over. */
const marksOfImport: readonly CheckName[] = ["lost-link", "unlinked-marker"];

const counted = [...new Set([...requiredChecks, ...marksOfImport])];

type Edition = { answerId: string; question: string; document: unknown };
type Dismissed = { answerId: string; check: string; about: string };

function openFindings({ answerId, question, document }: Edition, dismissals: readonly Dismissed[]) {
  const words = { question, document: document as DocumentJson };
  const own = dismissals.filter((dismissal) => dismissal.answerId === answerId);
  return settle(runChecks(words, counted), own).open;
}
