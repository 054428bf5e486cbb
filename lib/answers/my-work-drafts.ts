import "server-only";
import { database } from "@/lib/database/client";
import { checkAnswer } from "@/lib/document/checks/check-answer";
import type { DocumentJson } from "@/lib/document/document-types";
import type { DraftRow, WorkRow } from "./my-work-rows";

/** Adds to each draft what keeps it from review, by the checks that the submission will run, and whether it came from a finished text. */
export async function checkedDrafts(rows: WorkRow[]): Promise<DraftRow[]> {
  if (rows.length === 0) return [];
  const editions = await database.edition.findMany({
    where: { id: { in: rows.map((row) => row.editionId) } },
    select: {
      id: true,
      question: true,
      document: true,
      _count: { select: { revisions: { where: { kind: "imported" } } } },
    },
  });
  return rows.map((row) => {
    const edition = editions.find(({ id }) => id === row.editionId);
    const document = edition?.document as unknown as DocumentJson;
    const findings = edition ? checkAnswer({ question: edition.question, document }) : [];
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
const marksOfImport = ["lost-link", "unlinked-marker"];
