import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { listPassages } from "@/lib/answers/list-passages";
import { listReadingList } from "@/lib/answers/list-reading-list";
import type { Passage } from "@/lib/answers/passage";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { listReferencesById } from "@/lib/references/queries";
import type { ReferenceCard } from "@/lib/references/reference-card";

/** What the text came from when it was imported, with what could not be understood in it. */
export type DraftSource = { fileName: string; text: string; problems: { line: number; sentence: string }[] };

/** The working copy of an answer's newest edition, as the editor opens it. */
export type Draft = {
  lockVersion: number;
  question: string;
  document: DocumentJson;
  /** When the newest revision was saved. */
  savedAt: string | null;
  /** The references that it cites. */
  references: ReferenceCard[];
  /** The passages that its citations point to, or pointed to once. */
  passages: Passage[];
  /** The sources that are kept for the answer, cited or not. */
  kept: ReferenceCard[];
  source: DraftSource | null;
};

/** The working copy of the newest edition of an answer (whose overview the actor was given). */
export async function findDraft(
  actor: Actor,
  { id: answerId, edition }: Pick<AnswerOverview, "id" | "edition">,
): Promise<Draft> {
  const [row, last, imported, passages, { kept }] = await Promise.all([
    database.edition.findUniqueOrThrow({
      where: { id: edition.id },
      select: { lockVersion: true, question: true, document: true },
    }),
    database.revision.findFirst({
      where: { editionId: edition.id },
      orderBy: { number: "desc" },
      select: { savedAt: true },
    }),
    database.importedSource.findFirst({ where: { revision: { editionId: edition.id } } }),
    listPassages(answerId),
    listReadingList(answerId),
  ]);
  const document = row.document as unknown as DocumentJson;
  return {
    lockVersion: row.lockVersion,
    question: row.question,
    document,
    savedAt: last?.savedAt.toISOString() ?? null,
    references: await listReferencesById(actor, citationOrder(document)),
    passages,
    kept,
    source: imported && {
      fileName: imported.fileName,
      text: imported.text,
      problems: imported.problems as DraftSource["problems"],
    },
  };
}
