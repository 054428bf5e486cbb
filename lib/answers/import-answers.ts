import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { withoutHiddenCharacters } from "@/lib/document/hidden-characters";
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
  const { text, problems: hidden } = withoutHidden(source.text);
  const { answers, problems } = readFinishedAnswers(text, await standingWords());
  const outcome: ImportOutcome = { answers: [], problems: [...hidden, ...problems] };
  for (const answer of answers) {
    const made = await inTransaction((tx) => importOne(tx, actor, { finished: answer, source }));
    outcome.answers.push(made.answer);
    outcome.problems.push(...made.problems);
  }
  outcome.problems = inOrder(outcome.problems);
  return outcome;
}

const CONTROL = /(?![\t\n\r\u0085])\p{Cc}/u;

/** The text without characters that hide or turn words, which is told; control characters stay, for the reader to refuse the file. */
function withoutHidden(text: string): { text: string; problems: ImportProblem[] } {
  const bare = CONTROL.test(text) ? text : withoutHiddenCharacters(text);
  if (bare === text.replace(/^\uFEFF/, "")) return { text: bare, problems: [] };
  const sentence = CONTROL.test(text)
    ? null
    : "Invisible characters were left out of the draft. The original text keeps them.";
  return { text: bare, problems: sentence ? [{ line: 0, sentence }] : [] };
}

/** The centre's own closing words, sign-off and disclaimer, which a finished answer may carry and its body may not. */
async function standingWords(): Promise<string[]> {
  const versions = await database.boilerplateVersion.findMany({ select: { text: true } });
  return versions.map((version) => version.text);
}

async function importOne(
  tx: Tx,
  actor: Actor,
  { finished, source }: { finished: FinishedAnswer; source: { fileName: string; text: string } },
) {
  const { fileName, text } = source;
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
    data: { revisionId: made.revisionId, fileName, text, problems },
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
