import "server-only";
import type { Actor } from "../access/actor";
import { authorizeAtDesk } from "../access/policy";
import { recordEvent } from "../audit/record-event";
import { inTransaction, type Tx } from "../database/transaction";
import { acceptDocument } from "../document/accept-document";
import { buildDocument } from "../document/import/build-document";
import type { FinishedAnswer, ImportProblem } from "../document/import/finished-answer";
import { readFinishedAnswers } from "../document/import/read-finished-answers";
import { citationOccurrences } from "../document/numbering";
import { Refusal } from "../errors/refusal";
import { readReferenceLines } from "../references/formats/pasted-lines";
import { keepReference } from "../references/keep-reference";
import { keepTopic } from "../topics/keep-topic";
import { addAnswer } from "./create-answer";

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

/** Turns a finished answer (or several, in one text) into drafts. The original text is kept with each; nothing is guessed silently. */
export async function importAnswers(actor: Actor, source: { fileName: string; text: string }): Promise<ImportOutcome> {
  authorizeAtDesk(actor, "importAnswers");
  const { answers, problems } = readFinishedAnswers(source.text);
  const outcome: ImportOutcome = { answers: [], problems: [...problems] };
  for (const answer of answers) {
    const made = await inTransaction((tx) => importOne(tx, actor, answer, source.fileName));
    outcome.answers.push(made.answer);
    outcome.problems.push(...made.problems);
  }
  outcome.problems = inOrder(outcome.problems);
  return outcome;
}

async function importOne(tx: Tx, actor: Actor, finished: FinishedAnswer, fileName: string) {
  const topic = await keepTopic(tx, actor, { name: finished.topic, synonyms: finished.synonyms });
  const sources = readReferenceLines(finished.referenceLines);
  const refIds = new Map<string, string>();
  for (const source of sources) {
    if (source.number !== undefined) refIds.set(String(source.number), (await keepReference(tx, actor, source.csl)).id);
  }
  const built = buildDocument(finished, (marker) => refIds.get(marker) ?? null);
  const accepted = acceptDocument(built.document);
  if (accepted.problem) throw new Refusal("invalid", `The text of “${finished.question}” cannot be taken in. ${accepted.problem.sentence}`);
  const problems = inOrder([
    ...finished.problems,
    ...built.problems,
    ...sources.flatMap(({ line, problems: sentences }) => sentences.map((sentence) => ({ line, sentence }))),
  ]);
  const importedUpdatedOn = finished.lastUpdated ? new Date(`${finished.lastUpdated}T00:00:00Z`) : null;
  const made = await addAnswer(tx, actor, { topic, question: finished.question, document: accepted.document, kind: "imported", importedUpdatedOn });
  await tx.importedSource.create({ data: { revisionId: made.revisionId, fileName, text: finished.sourceText, problems } });
  const counts = { references: sources.length, citations: citationOccurrences(accepted.document).length };
  await recordEvent(tx, actor, {
    subject: { answerId: made.answerId, editionId: made.editionId, revisionId: made.revisionId, topicId: topic.id },
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
  return { answer: { answerId, slug, topic: topic.name, question: finished.question, lastUpdated: finished.lastUpdated, ...counts }, problems };
}

function inOrder(problems: ImportProblem[]): ImportProblem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ line, sentence }) => !seen.has(`${line} ${sentence}`) && seen.add(`${line} ${sentence}`))
    .sort((a, b) => a.line - b.line);
}
