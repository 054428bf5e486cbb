import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { findChangeUnderReview, textOf } from "@/lib/review/change-under-review";
import { type ApproveInput, approvalStatements } from "@/lib/review/verdict-input";

/** What the form sends of a reviewer who read everything: every change is ticked, every statement too, and there is no conflict of interest. */
export async function signedBy(reviewer: Actor, editionId: string): Promise<ApproveInput> {
  const edition = await database.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { submittedRevision: true },
  });
  const { submittedRevision: row, answerId, lockVersion } = edition;
  if (row) {
    const revision = { ...textOf(row), id: row.id };
    const { checks } = await findChangeUnderReview(database, reviewer, { answerId, editionId, revision });
    await database.reviewMark.createMany({
      data: checks.map(({ tick }) => ({ editionId, personId: reviewer.id, kind: "checked", key: tick })),
      skipDuplicates: true,
    });
  }
  return {
    ...{ editionId, lockVersion, idempotencyKey: randomUUID() },
    contentHash: row?.contentHash ?? "0".repeat(64),
    checklist: [...approvalStatements],
    ...{ interests: "none", interestsText: "", note: "", password: "" },
  };
}
