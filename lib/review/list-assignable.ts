import "server-only";
import type { Actor } from "@/lib/access/actor";
import { conflictsWith, holdsDeclaration } from "@/lib/access/declared-interests";
import { whyNot } from "@/lib/access/policy";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { database } from "@/lib/database/client";
import { claimHolder } from "@/lib/review/claim-holder";
import { findReviewers } from "@/lib/review/find-reviewers";
import { type Interest, interestWords } from "@/lib/review/interests";

/** Somebody whom a review may be given to, with what whoever assigns has to know of them before. */
export type Assignable = {
  id: string;
  name: string;
  credentials: string;
  /** Why they cannot take it, other than for a conflict of interest; null when they can. */
  reason: string | null;
  /** Whether an interest they declared touches the topic, and nobody waived it. */
  conflicts: boolean;
  declaration: { until: Date; interests: string[] } | null;
  /** How many reviews they hold now. */
  load: number;
};

/** Who could review an answer, without the actor and whoever holds it now: first who may, with the fewest reviews in hand. Only for whoever may assign it; else nobody. */
export async function listAssignable(actor: Actor, answer: AnswerOverview): Promise<Assignable[]> {
  if (answer.verdicts.assign !== null) return [];
  const holder = claimHolder(answer.facts, new Date());
  const reviewers = (await findReviewers(database)).filter(
    ({ id }) => id !== actor.id && (holder?.lapsed !== false || id !== holder.id),
  );
  const ids = reviewers.map(({ id }) => id);
  const [loads, declarations] = await Promise.all([loadsOf(ids), declarationsOf(ids)]);
  const free = { ...answer.facts, claimedById: null, claimExpiresAt: null };
  const rows = reviewers.map((reviewer) => {
    const { id, name, credentials } = reviewer;
    const conflicts = conflictsWith(reviewer, free);
    const reason = whyNot(reviewer, "claim", { ...free, waivedFor: conflicts ? [id] : free.waivedFor });
    const interests = declarations.get(id) ?? [];
    const declaration =
      reviewer.declared && holdsDeclaration(reviewer, new Date())
        ? { until: reviewer.declared.until, interests: interests.map(interestWords) }
        : null;
    return { id, name, credentials, reason, conflicts, declaration, load: loads.get(id) ?? 0 };
  });
  return rows.toSorted((one, other) => rank(one) - rank(other) || one.load - other.load);
}

const rank = ({ reason, conflicts }: Assignable) => (reason === null ? 0 : 2) + (conflicts ? 1 : 0);

async function loadsOf(ids: string[]): Promise<Map<string, number>> {
  const rows = await database.edition.groupBy({
    by: ["claimedById"],
    where: { claimedById: { in: ids }, state: "in_review", claimExpiresAt: { gt: new Date() } },
    _count: true,
  });
  return new Map(rows.flatMap(({ claimedById, _count }) => (claimedById ? [[claimedById, _count]] : [])));
}

async function declarationsOf(ids: string[]): Promise<Map<string, Interest[]>> {
  const rows = await database.interestDeclaration.findMany({
    where: { personId: { in: ids } },
    orderBy: { declaredAt: "desc" },
    distinct: ["personId"],
    select: { personId: true, interests: true },
  });
  return new Map(rows.map(({ personId, interests }) => [personId, interests as unknown as Interest[]]));
}
