import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize, type EditionAbility, type EditionFacts } from "@/lib/access/policy";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** The edition with its answer and topic, its row held until the transaction ends, and the facts that laws look at. */
export type LockedEdition = Awaited<ReturnType<typeof lockEdition>>;

/** Holds the edition's row. Throws not-found when there is no such edition. */
export async function lockEdition(tx: Tx, editionId: string) {
  await tx.$executeRaw`SELECT FROM "edition" WHERE "id" = ${editionId}::uuid FOR UPDATE`;
  const edition = await tx.edition.findUnique({ where: { id: editionId }, include: relatives });
  if (!edition) throw new Refusal("not-found", "There is no such edition.");
  const claimer = edition.claimedById
    ? await tx.person.findUnique({ where: { id: edition.claimedById }, select: { name: true } })
    : null;
  return { ...edition, facts: factsOf(edition, claimer?.name ?? null) };
}

const relatives = { answer: { include: { topic: true } }, contributions: true, waivers: true } as const;

/** The facts of policy from a row that was read with its answer and contributions. */
export function factsOf(edition: EditionRow, claimedByName: string | null): EditionFacts {
  return {
    state: edition.state,
    ownerId: edition.answer.ownerId,
    submittedById: edition.submittedById,
    contributorIds: edition.contributions.map((contribution) => contribution.personId),
    proposerIds: edition.contributions.flatMap(({ personId, byProposal }) => (byProposal ? personId : [])),
    claimedById: edition.claimedById,
    claimedByName,
    claimExpiresAt: edition.claimExpiresAt,
    isCurrent: edition.answer.currentEditionId === edition.id,
    topicId: edition.answer.topicId,
    waivedFor: edition.waivers.map((waiver) => waiver.personId),
  };
}

type EditionRow = {
  id: string;
  state: EditionFacts["state"];
  submittedById: string | null;
  claimedById: string | null;
  claimExpiresAt: Date | null;
  answer: { ownerId: string; topicId: string; currentEditionId: string | null };
  contributions: { personId: string; byProposal: boolean }[];
  waivers: { personId: string }[];
};

/** Refuses what was decided on an older state of the edition. */
export function refuseStale(edition: { lockVersion: number }, lockVersion: number): void {
  if (edition.lockVersion === lockVersion) return;
  throw new Refusal(
    "conflict",
    "This edition changed since you opened it. Reload to see what is new; what you typed stays here.",
    {
      lockVersion: edition.lockVersion,
    },
  );
}

/** Lock, authorise, refuse the stale: the first three lines of every verb on an edition. */
export async function lockFor(
  tx: Tx,
  actor: Actor,
  wanted: { editionId: string; lockVersion: number; ability: EditionAbility },
): Promise<LockedEdition> {
  const edition = await lockEdition(tx, wanted.editionId);
  authorize(actor, wanted.ability, edition.facts);
  refuseStale(edition, wanted.lockVersion);
  return edition;
}
