import "server-only";
import { factsOf } from "@/lib/answers/lock-edition";
import { database } from "@/lib/database/client";
import type { EditionState } from "@/lib/workflow/transitions";
import type { WorkRow } from "./my-work-rows";
import { workingHours } from "./working-hours";

/** The most that one section reads; a longer queue has its list at /desk/answers. */
const MOST_ROWS = 100;

/** An open edition with all that the sections and the policy look at. */
export type OpenEdition = Awaited<ReturnType<typeof openEditions>>[number];

/** Whose open editions to read: everybody's, or those that one person owns, submitted or wrote in. */
type Wanted = { state: EditionState; of?: string; order: "oldest" | "newest"; take?: number };

/** Open editions in one state, with their facts for the policy. */
export async function openEditions({ state, of, order, take = MOST_ROWS }: Wanted) {
  const mine = of && {
    OR: [{ answer: { ownerId: of } }, { submittedById: of }, { contributions: { some: { personId: of } } }],
  };
  const editions = await database.edition.findMany({
    where: { state, currentOf: { isNot: null }, ...mine },
    omit: { document: true, plainText: true },
    include: relatives,
    orderBy:
      order === "oldest" ? [{ submittedAt: "asc" }, { id: "asc" }] : [{ updatedAt: "desc" }, { id: "asc" }],
    take,
  });
  const names = await namesOf(
    editions.flatMap(({ submittedById, claimedById }) => [submittedById, claimedById]),
  );
  return editions.map((edition) => ({
    ...edition,
    names,
    facts: factsOf(edition, (edition.claimedById && names.get(edition.claimedById)) ?? null),
  }));
}

const relatives = {
  answer: { include: { topic: { select: { name: true } }, owner: { select: { name: true } } } },
  contributions: true,
  waivers: true,
  verdicts: {
    where: { voiding: null },
    orderBy: { createdAt: "desc" },
    take: 1,
    select: { reviewerName: true, note: true, createdAt: true },
  },
  _count: { select: { threads: { where: { blocking: true, resolvedAt: null } } } },
} as const;

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await database.person.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The edition as a row of work; `reason` is the policy's no to what the section is for. */
export function workRow(
  edition: OpenEdition,
  { reason, now, zone }: { reason: string | null; now: Date; zone: string },
): WorkRow {
  const { answer, names, claimedById, claimExpiresAt, submittedById } = edition;
  const [verdict] = edition.verdicts;
  const claimStands = claimedById !== null && claimExpiresAt !== null && claimExpiresAt > now;
  return {
    answerId: edition.answerId,
    editionId: edition.id,
    lockVersion: edition.lockVersion,
    question: edition.question,
    topic: answer.topic.name,
    owner: answer.owner.name,
    state: edition.state,
    asks: answer.livePublicationId === null ? "new answer" : "update",
    submittedBy: (submittedById && names.get(submittedById)) ?? null,
    submitNote: edition.submitNote,
    submittedAt: edition.submittedAt,
    changedAt: edition.updatedAt,
    words: edition.wordCount,
    hoursWaiting: workingHours(edition.submittedAt ?? edition.updatedAt, now, zone),
    claim: claimStands ? { by: names.get(claimedById) ?? "", until: claimExpiresAt } : null,
    verdict: verdict ? { by: verdict.reviewerName, note: verdict.note, at: verdict.createdAt } : null,
    openComments: edition._count.threads,
    reason,
  };
}
