import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** What a reviewer ticked (keys of checks) and opened (ids of sources) of an edition so far. */
export type ReviewMarks = { checked: string[]; opened: string[] };

/** The marks of one reviewer on an edition. */
export async function listMarks(tx: Tx, reviewer: { id: string }, editionId: string): Promise<ReviewMarks> {
  const marks = await tx.reviewMark.findMany({
    where: { personId: reviewer.id, editionId },
    select: { kind: true, key: true },
  });
  const of = (kind: string) => marks.filter((mark) => mark.kind === kind).map(({ key }) => key);
  return { checked: of("checked"), opened: of("opened") };
}
