import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { type LockedEdition, lockEdition } from "@/lib/answers/lock-edition";
import { zonedWords } from "@/lib/answers/wall-time";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { SaidChange } from "@/lib/publication/change-kind";
import { putOnline } from "@/lib/publication/put-online";
import {
  refuseUnlessReady,
  refuseWithoutApprover,
  standingApproval,
} from "@/lib/publication/standing-approval";
import { type DueSchedule, takeDue, theSchedule } from "@/lib/publication/take-due";
import { endSchedule } from "@/lib/review/end-schedule";

/** Publishes an edition whose time has come, exactly as it was approved and pinned, on the decision of who set the time; gives how many whole minutes late. Null when another process has it in hand, or nothing of it is due any more. Refuses when it may not go public now. */
export async function publishScheduled(
  editionId: string,
  now: Date,
): Promise<{ minutesLate: number } | null> {
  return inTransaction(async (tx) => {
    const due = await takeDue(tx, editionId, now);
    if (!due) return null;
    const edition = await lockEdition(tx, editionId);
    authorizeScheduler(due.scheduledBy, edition);
    const approval = await approvalOf(tx, edition, due);
    const online = await putOnline(tx, {
      ...{ edition, revision: approval.revision, verdictId: approval.id },
      said: {
        changeKind: due.changeKind as SaidChange,
        changeNote: due.changeNote,
        wholeAnswerReviewed: due.wholeAnswerReviewed,
      },
      ...{ byId: due.scheduledById, move: "publishScheduled", now },
    });
    await endSchedule(tx, editionId, { kind: "published", byId: null });
    const minutesLate = Math.floor((now.getTime() - due.publishAt.getTime()) / 60_000);
    const { id: byId, name: by } = due.scheduledBy;
    await recordEvent(tx, theSchedule, {
      subject: online.subject,
      event: {
        ...{ type: "answer.published", ...online.told },
        scheduled: {
          ...{ at: zonedWords(due.publishAt, due.timeZone), by, byId },
          minutesLate: minutesLate > PUNCTUAL ? minutesLate : 0,
        },
      },
    });
    return { minutesLate };
  });
}

/** The clock of jobs ticks once a minute: up to this many minutes is in time. */
const PUNCTUAL = 1;

function authorizeScheduler(by: DueSchedule["scheduledBy"], edition: LockedEdition): void {
  const still = "who set the time, may not publish it any more";
  if (by.deactivatedAt !== null)
    throw new Refusal("forbidden", `${by.name}, ${still}: there is no account of that name now.`);
  const actor: Actor = by;
  try {
    authorize(actor, "publishScheduled", edition.facts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal("forbidden", `${by.name}, ${still}. ${error.sentence}`);
  }
}

async function approvalOf(tx: Tx, edition: LockedEdition, due: DueSchedule) {
  const approval = await standingApproval(tx, edition, due.contentHash);
  if (approval.id !== due.verdictId || approval.revisionId !== due.revisionId)
    throw new Refusal(
      "not-ready",
      "The approval that the schedule stands on is not the one that stands now.",
    );
  await refuseUnlessReady(tx, edition, approval);
  refuseWithoutApprover(approval);
  return approval;
}
