import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/database/transaction";
import { acceptDocument } from "@/lib/document/accept-document";
import type { DocumentJson } from "@/lib/document/document-types";
import { buildDocument } from "@/lib/document/import/build-document";
import type { FinishedAnswer, ImportProblem } from "@/lib/document/import/finished-answer";
import { Refusal } from "@/lib/errors/refusal";
import { whyNotOpened } from "@/lib/references/day-of-access";
import { readReferenceLines } from "@/lib/references/formats/pasted-lines";
import { keepReference } from "@/lib/references/keep-reference";
import type { Csl } from "@/lib/references/reference-schema";
import { todayOfCentre } from "@/lib/references/today-of-centre";

/** A finished answer with its sources in the library and its markers as citations; `references` counts the lines of its list. */
export type Understood = { document: DocumentJson; references: number; problems: ImportProblem[] };

/** Adds the sources of a finished answer to the library (or finds them there) and builds its document. Problems are in order of line. */
export async function understandFinished(
  tx: Tx,
  actor: Actor,
  finished: FinishedAnswer,
): Promise<Understood> {
  const today = await todayOfCentre(tx);
  const sources = readReferenceLines(finished.referenceLines).map((source) => possible(source, today));
  const refIds = new Map<string, string>();
  for (const { number, csl } of sources) {
    if (number !== undefined && !refIds.has(String(number)))
      refIds.set(String(number), (await keepReference(tx, actor, csl)).id);
  }
  const built = buildDocument(finished, (marker) => refIds.get(marker) ?? null);
  const accepted = acceptDocument(built.document);
  if ("problem" in accepted)
    throw new Refusal(
      "invalid",
      `The text of “${finished.question}” cannot be taken in. ${accepted.problem.sentence}`,
    );
  const ofSources = sources.flatMap(({ line, problems }) => problems.map((sentence) => ({ line, sentence })));
  return {
    document: accepted.document,
    references: sources.length,
    problems: inOrder([...finished.problems, ...built.problems, ...ofSources]),
  };
}

// A day on which the page cannot have been opened is said of the source to nobody; the line that said it is told.
function possible<Source extends { csl: Csl; problems: string[] }>(source: Source, today: string): Source {
  const why = whyNotOpened(source.csl, today);
  if (!why) return source;
  const { accessed: _, ...csl } = source.csl;
  return { ...source, csl, problems: [...source.problems, `${why} The day was left out.`] };
}

/** Problems by line, each said once. */
export function inOrder(problems: ImportProblem[]): ImportProblem[] {
  const once = new Map(problems.map((problem) => [`${problem.line} ${problem.sentence}`, problem]));
  return [...once.values()].sort((a, b) => a.line - b.line);
}
