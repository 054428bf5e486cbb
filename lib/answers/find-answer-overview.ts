import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type EditionFacts, type Verdicts, verdictsFor, whyNot } from "@/lib/access/policy";
import { factsOf } from "@/lib/answers/lock-edition";
import { monthsOf, type ReviewPlan, reviewMonthsOf } from "@/lib/answers/review-plan";
import { database } from "@/lib/database/client";
import type { EditionState } from "@/lib/workflow/transitions";

/** What everybody must know of the public page of an answer, in a word or two. */
export type LiveMark = "Second review pending" | "On hold" | "Removed";

/** What the public reads of an answer, or read until it was withdrawn. Dates are ISO days. */
export type LiveText = {
  publicationId: string;
  /** Of the publication, counted from 1. */
  number: number;
  revisionId: string;
  contentHash: string;
  edition: { id: string; number: number; lockVersion: number };
  publishedOn: string;
  updatedOn: string;
  reviewedOn: string | null;
  withdrawn: { reason: string; at: Date } | null;
  marks: LiveMark[];
  /** What the actor may do to the published edition. */
  verdicts: Verdicts;
};

/** An answer as its pages at the desk show it: who owns it, what is live, what is open, and what the actor may do. */
export type AnswerOverview = {
  id: string;
  slug: string;
  topic: { id: string; name: string; slug: string };
  owner: { id: string; name: string };
  /** How often it is reviewed: its class or an interval of its own, and the months that come of it. */
  review: ReviewPlan & { months: number };
  nextReviewOn: string | null;
  /** The newest edition, open or not. */
  edition: {
    id: string;
    number: number;
    state: EditionState;
    question: string;
    lockVersion: number;
    wordCount: number;
    importedUpdatedOn: string | null;
    updatedAt: Date;
    submittedAt: Date | null;
    submitNote: string | null;
    submittedRevisionId: string | null;
    discardedAt: Date | null;
  };
  facts: EditionFacts;
  verdicts: Verdicts;
  /** Everybody who wrote in the newest edition. */
  contributors: { id: string; name: string }[];
  live: LiveText | null;
  /** The centre's IANA time zone. */
  zone: string;
};

/** The answer as the actor may see it; null when there is none, when it is not theirs to see, or when the id is no id. */
export async function findAnswerOverview(actor: Actor, answerId: string): Promise<AnswerOverview | null> {
  if (!z.uuid().safeParse(answerId).success) return null;
  const [answer, centre] = await Promise.all([
    readAnswer(answerId),
    database.centre.findUniqueOrThrow({ where: { id: 1 } }),
  ]);
  const edition = answer?.currentEdition;
  if (!answer || !edition) return null;
  const claimer = edition.claimedById
    ? await database.person.findUnique({ where: { id: edition.claimedById }, select: { name: true } })
    : null;
  const facts = factsOf({ ...edition, answer }, claimer?.name ?? null);
  if (whyNot(actor, "read", facts) !== null) return null;
  const { id, slug, topic, owner, riskClass, reviewEveryMonths: ownMonths } = answer;
  const plan = { riskClass, ownMonths };
  return {
    ...{ id, slug, topic, owner },
    review: { ...plan, months: monthsOf(plan, reviewMonthsOf(centre)) },
    nextReviewOn: dayOf(answer.nextReviewOn),
    edition: { ...pick(edition), importedUpdatedOn: dayOf(edition.importedUpdatedOn) },
    facts,
    verdicts: verdictsFor(actor, facts),
    contributors: edition.contributions.map(({ person }) => person),
    live: answer.livePublication && liveText(actor, answer.livePublication, answer),
    zone: centre.timeZone,
  };
}

const named = { select: { id: true, name: true } } as const;
const writers = {
  contributions: { include: { person: named }, orderBy: { firstAt: "asc" } },
  waivers: true,
} as const;
const relatives = {
  topic: { select: { id: true, name: true, slug: true } },
  owner: named,
  holds: { where: { liftedAt: null }, select: { id: true } },
  removals: { where: { endedAt: null }, select: { id: true } },
  currentEdition: { omit: { document: true, plainText: true }, include: writers },
  livePublication: {
    omit: { snapshot: true, plainText: true },
    include: {
      end: true,
      edition: {
        omit: { document: true, plainText: true },
        include: { ...writers, urgent: { select: { secondReview: { select: { editionId: true } } } } },
      },
    },
  },
} as const;

type Answer = NonNullable<Awaited<ReturnType<typeof readAnswer>>>;
const readAnswer = (id: string) => database.answer.findUnique({ where: { id }, include: relatives });

function pick(edition: NonNullable<Answer["currentEdition"]>) {
  const { id, number, state, question, lockVersion, wordCount, updatedAt } = edition;
  const { submittedAt, submitNote, submittedRevisionId, discardedAt } = edition;
  return {
    ...{ id, number, state, question, lockVersion, wordCount, updatedAt },
    ...{ submittedAt, submitNote, submittedRevisionId, discardedAt },
  };
}

function liveText(actor: Actor, live: NonNullable<Answer["livePublication"]>, answer: Answer): LiveText {
  const { id, number, lockVersion } = live.edition;
  return {
    publicationId: live.id,
    number: live.number,
    revisionId: live.revisionId,
    contentHash: live.contentHash,
    edition: { id, number, lockVersion },
    publishedOn: dayOf(live.publishedOn) ?? "",
    updatedOn: dayOf(live.updatedOn) ?? "",
    reviewedOn: dayOf(live.reviewedOn),
    withdrawn: live.end?.kind === "withdrawn" ? { reason: live.end.reason, at: live.end.createdAt } : null,
    marks: marksOf(live, answer),
    verdicts: verdictsFor(actor, factsOf({ ...live.edition, answer }, null)),
  };
}

function marksOf(
  { edition, end }: NonNullable<Answer["livePublication"]>,
  answer: Answer,
): LiveText["marks"] {
  const isPending = edition.urgent !== null && edition.urgent.secondReview === null && end === null;
  return [
    ...(isPending ? (["Second review pending"] as const) : []),
    ...(answer.holds.length > 0 ? (["On hold"] as const) : []),
    ...(answer.removals.length > 0 ? (["Removed"] as const) : []),
  ];
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
