import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { keyFor } from "@/lib/answers/key-for";
import { startEdition } from "@/lib/answers/start-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { describeShort } from "@/lib/references/describe-short";
import { type CasePlace, listCasePlaces } from "@/lib/references/health/case-places";
import { caseWords } from "@/lib/references/health/case-words";
import type { OpenCaseInput } from "@/lib/references/health/health-acts";
import { familyOf } from "@/lib/references/reference-family";
import type { Csl } from "@/lib/references/reference-schema";
import { commentOnSource } from "@/lib/review/comment-on-source";
import { isOpen } from "@/lib/workflow/transitions";

/** What became of one answer when a case was opened. */
export type CaseOutcome = {
  answerId: string;
  question: string;
  outcome: "opened" | "commented" | "already" | "refused";
  comments: number;
  /** Why not, when it was refused. */
  sentence: string | null;
};

/** Opens every answer that stands on a source for another review: a new edition where none is open, and a blocking comment at each sentence. Each answer stands for itself: one that refuses stops no other. Public pages stay as they are. Pressed twice, it is one act. */
export async function openCase(actor: Actor, input: OpenCaseInput): Promise<CaseOutcome[]> {
  authorizeAtDesk(actor, "keepReferences");
  const reference = await database.reference.findUnique({
    where: { id: input.referenceId },
    include: { notices: { where: { endedAt: null } } },
  });
  if (!reference || reference.mergedIntoId)
    throw new Refusal("not-found", "There is no such reference in the library.");
  const label = describeShort(reference.csl as Csl);
  const text = caseWords(label, reference.status, reference.notices);
  const citedAs = await familyOf(reference.id);
  const outcomes: CaseOutcome[] = [];
  for (const place of onePerAnswer(await listCasePlaces(database, reference.id)))
    outcomes.push(await openOne(actor, place, { ...input, citedAs, label, text }));
  const touched = outcomes.filter(({ comments }) => comments > 0);
  if (touched.length > 0)
    await inTransaction((tx) =>
      recordEvent(tx, actor, {
        subject: { referenceId: reference.id },
        event: {
          type: "reference.case-opened",
          formatted: reference.formatted,
          answers: touched.length,
          comments: touched.reduce((sum, { comments }) => sum + comments, 0),
        },
      }),
    );
  return outcomes;
}

/** A live page and the draft that will follow it are one answer. */
function onePerAnswer(places: readonly CasePlace[]): CasePlace[] {
  return [...new Map(places.map((place) => [place.answerId, place])).values()];
}

type Opening = OpenCaseInput & { citedAs: readonly string[]; label: string; text: string };

async function openOne(actor: Actor, place: CasePlace, opening: Opening): Promise<CaseOutcome> {
  const told = { answerId: place.answerId, question: place.question };
  try {
    const { editionId, isNew } = await openEdition(actor, place.answerId, opening.idempotencyKey);
    const comments = await commentOnSource(actor, { editionId, ...opening });
    const without = comments > 0 ? "commented" : "already";
    return { ...told, outcome: isNew ? "opened" : without, comments, sentence: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...told, outcome: "refused", comments: 0, sentence: error.sentence };
  }
}

async function openEdition(actor: Actor, answerId: string, key: string) {
  const { currentEdition } = await database.answer.findUniqueOrThrow({
    where: { id: answerId },
    select: { currentEdition: { select: { id: true, state: true, lockVersion: true } } },
  });
  if (!currentEdition) throw new Refusal("not-found", "This answer has no edition.");
  const { id, state, lockVersion } = currentEdition;
  if (isOpen(state)) return { editionId: id, isNew: false };
  const idempotencyKey = keyFor(key, answerId);
  const { editionId } = await startEdition(actor, { editionId: id, lockVersion, idempotencyKey });
  return { editionId, isNew: true };
}
