import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import type { FinishedAnswer, ImportProblem } from "@/lib/document/import/finished-answer";
import { readFinishedAnswers } from "@/lib/document/import/read-finished-answers";
import { citationOccurrences } from "@/lib/document/numbering";
import { keepTopic } from "@/lib/topics/keep-topic";
import { addAnswer } from "./create-answer";
import { inOrder, understandFinished } from "./understand-finished";

/** One answer that an import made: where it is, and what was understood of it. */
export type ImportedAnswer = {
  answerId: string;
  slug: string;
  topic: string;
  question: string;
  /** ISO date, or null when the text names none. */
  lastUpdated: string | null;
  references: number;
  citations: number;
};

/** What became of one text: an answer a draft, and all that could not be understood, by line. */
export type ImportOutcome = { answers: ImportedAnswer[]; problems: ImportProblem[] };

/** Where answers go whose text names no disease; the import reports it, and an editor moves them. */
const UNNAMED_TOPIC = "Topic not named";

/** Turns a finished answer (or several, in one text) into drafts. The original text is kept with each; nothing is guessed silently. */
export async function importAnswers(
  actor: Actor,
  source: { fileName: string; text: string },
): Promise<ImportOutcome> {
  authorizeAtDesk(actor, "importAnswers");
  const { answers, problems } = readFinishedAnswers(source.text, await standingWords());
  const outcome: ImportOutcome = { answers: [], problems: [...problems] };
  for (const answer of answers) {
    const made = await inTransaction((tx) =>
      importOne(tx, actor, { finished: answer, fileName: source.fileName }),
    );
    outcome.answers.push(made.answer);
    outcome.problems.push(...made.problems);
  }
  outcome.problems = inOrder(outcome.problems);
  return outcome;
}

/** The centre's own closing words, sign-off and disclaimer, which a finished answer may carry and its body may not. */
async function standingWords(): Promise<string[]> {
  const versions = await database.boilerplateVersion.findMany({ select: { text: true } });
  return versions.map((version) => version.text);
}

async function importOne(
  tx: Tx,
  actor: Actor,
  { finished, fileName }: { finished: FinishedAnswer; fileName: string },
) {
  const topic = await keepTopic(tx, actor, {
    name: finished.topic || UNNAMED_TOPIC,
    synonyms: finished.synonyms,
  });
  const { document, references, problems } = await understandFinished(tx, actor, finished);
  const importedUpdatedOn = finished.lastUpdated ? new Date(`${finished.lastUpdated}T00:00:00Z`) : null;
  const made = await addAnswer(tx, actor, {
    topic,
    question: finished.question,
    document,
    kind: "imported",
    importedUpdatedOn,
  });
  await tx.importedSource.create({
    data: { revisionId: made.revisionId, fileName, text: finished.sourceText, problems },
  });
  const counts = { references, citations: citationOccurrences(document).length };
  await recordEvent(tx, actor, {
    subject: {
      answerId: made.answerId,
      editionId: made.editionId,
      revisionId: made.revisionId,
      topicId: topic.id,
    },
    event: {
      type: "answer.imported",
      question: finished.question,
      topic: topic.name,
      slug: made.slug,
      fileName,
      ...counts,
      problems: problems.length,
      lastUpdated: finished.lastUpdated,
    },
  });
  const { answerId, slug } = made;
  return {
    answer: {
      answerId,
      slug,
      topic: topic.name,
      question: finished.question,
      lastUpdated: finished.lastUpdated,
      ...counts,
    },
    problems,
  };
}
