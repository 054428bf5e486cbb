import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import { replaceCitations } from "@/lib/document/rewrite-citations";
import { Refusal } from "@/lib/errors/refusal";
import { inheritNotices } from "@/lib/references/health/inherit-notices";
import { inheritStanding } from "@/lib/references/health/inherit-standing";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import { lockReference } from "@/lib/references/lock-reference";
import { contradictionOf, mergedCsl } from "@/lib/references/merged-csl";
import type { Csl } from "@/lib/references/reference-schema";
import { refuseUnopened } from "@/lib/references/refuse-unopened";
import { actOnce } from "./act-once";
import type { MergeInput } from "./merge-input";
import { holdCitingDrafts, holdRewriting, rewriteDraft } from "./rewrite-draft";

/** What a merge did: the merge, to be taken back by, and how many drafts now cite the winner. */
export type Merged = { mergeId: string; winnerId: string; drafts: number };

/**
 * Makes two references one. The winner has the identifiers of both and the chosen fields; every draft that cites the loser cites the
 * winner, all in this transaction. Texts in review keep the loser until they are open again; publications stay as they are.
 */
export async function mergeReferences(actor: Actor, input: MergeInput): Promise<Merged> {
  return actOnce(actor, { key: input.idempotencyKey, name: "mergeReferences" }, async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    if (input.winnerId === input.loserId)
      throw new Refusal("invalid", "Choose two different references to merge.");
    await holdRewriting(tx);
    await holdCitingDrafts(tx, [input.loserId]);
    const { winner, loser } = await holdBoth(tx, actor, input);
    const contradiction = contradictionOf(winner.csl as Csl, loser.csl as Csl);
    if (contradiction) throw new Refusal("conflict", contradiction);
    const csl = mergedCsl(winner.csl as Csl, loser.csl as Csl, input.taken);
    await refuseUnopened(tx, csl);
    const merge = await tx.referenceMerge.create({
      data: {
        ...{ loserId: loser.id, winnerId: winner.id, mergedById: actor.id, mergedByName: actor.name },
        ...{ winnerBefore: asJson(winner.csl as Csl), winnerAfter: asJson(csl) },
      },
    });
    const drafts = await rewriteDrafts(tx, actor, { mergeId: merge.id, from: loser, to: winner });
    await giveWay(tx, loser.id, { id: winner.id, csl });
    await inheritNotices(tx, { from: loser.id, to: winner.id, mergeId: merge.id });
    await inheritStanding(tx, { from: loser.id, to: winner.id });
    await recordEvent(tx, actor, {
      subject: { referenceId: winner.id },
      event: { type: "reference.merged", loser: loser.formatted, winner: formatReference(csl).text, drafts },
    });
    return { mergeId: merge.id, winnerId: winner.id, drafts };
  });
}

type Row = Awaited<ReturnType<typeof lockReference>>;

/** In the order of their ids, as everybody who holds two. */
async function holdBoth(tx: Tx, actor: Actor, input: MergeInput): Promise<{ winner: Row; loser: Row }> {
  const wanted = [
    { referenceId: input.winnerId, lockVersion: input.winnerVersion },
    { referenceId: input.loserId, lockVersion: input.loserVersion },
  ].sort((one, other) => (one.referenceId < other.referenceId ? -1 : 1));
  const rows = new Map<string, Row>();
  for (const one of wanted) rows.set(one.referenceId, await lockReference(tx, actor, one));
  const [winner, loser] = [rows.get(input.winnerId), rows.get(input.loserId)];
  if (!winner || !loser || winner.deletedAt || loser.deletedAt)
    throw new Refusal("conflict", "One of the two was deleted. Bring it back before you merge them.");
  return { winner, loser };
}

type Named = { id: string; formatted: string };

/** The drafts are asked for again now that nobody can cite the loser any more: one may have begun to meanwhile. */
async function rewriteDrafts(
  tx: Tx,
  actor: Actor,
  { mergeId, from, to }: { mergeId: string; from: Named; to: Named },
): Promise<number> {
  const drafts = await holdCitingDrafts(tx, [from.id]);
  for (const draft of drafts) {
    const { document, places } = replaceCitations(draft.document, from.id, to.id);
    await rewriteDraft(tx, draft, { document, exchange: { from: from.id, to: to.id, mergeId, places } });
    await recordEvent(tx, actor, {
      subject: { answerId: draft.answerId, editionId: draft.id, referenceId: to.id },
      event: {
        type: "draft.reference-merged",
        before: from.formatted,
        after: to.formatted,
        places: places.length,
      },
    });
  }
  return drafts.length;
}

/** The loser, and whatever was merged into it before, stands for the winner; only then may the winner take its identifiers. */
async function giveWay(tx: Tx, loserId: string, winner: { id: string; csl: Csl }): Promise<void> {
  await tx.reference.updateMany({
    where: { OR: [{ id: loserId }, { mergedIntoId: loserId }] },
    data: { mergedIntoId: winner.id, lockVersion: { increment: 1 }, updatedAt: new Date() },
  });
  await tx.reference.update({
    where: { id: winner.id },
    data: {
      ...{
        csl: asJson(winner.csl),
        ...identitiesOf(winner.csl),
        formatted: formatReference(winner.csl).text,
      },
      ...{ lockVersion: { increment: 1 }, updatedAt: new Date() },
    },
  });
}
