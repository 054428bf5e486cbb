import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { type MovableReview, type ReviewMoveProposal, spreadReviews } from "@/lib/due/spread-reviews";
import { dayIn } from "@/lib/publication/dates";

/** A proposed move with the answer's question. */
export type ProposedMove = ReviewMoveProposal & { question: string; setOn: string };

/** More moves than this are proposed in rounds. */
export const MOST_MOVES = 200;

/** How the reviews of one owner could be spread over the next twelve months: a proposal that changes nothing. */
export async function findSpread(
  actor: Actor,
  ownerId: string,
  { now, zone }: { now: Date; zone: string },
): Promise<ProposedMove[]> {
  authorizeAtDesk(actor, "seeDesk");
  const today = dayIn(zone, now);
  const rows = await database.$queryRaw<(MovableReview & { question: string })[]>(sql`
    SELECT d."answer_id"::text AS "id", d."next_review_on"::text AS "dueOn", d."set_on"::text AS "setOn", d."months", d."question"
      FROM "review_due" d WHERE d."owner_id" = ${ownerId}::uuid AND d."next_review_on" >= ${today}::date
     ORDER BY d."next_review_on", d."answer_id" LIMIT 2000`);
  const known = new Map(rows.map((row) => [row.id, row]));
  return spreadReviews(rows, today)
    .slice(0, MOST_MOVES)
    .flatMap((move) => {
      const row = known.get(move.id);
      return row ? { ...move, question: row.question, setOn: row.setOn } : [];
    });
}
