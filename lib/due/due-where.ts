import "server-only";
import type { Actor } from "@/lib/access/actor";
import { dueBy } from "@/lib/answers/due-by";
import { daysLater, SOON_DAYS } from "@/lib/answers/due-day";
import { sql } from "@/lib/database/sql";
import type { DueFilter } from "@/lib/due/due-filter";

/** The conditions of a filter on `review_due` d, today being an ISO day. */
export function dueWhere(
  actor: Pick<Actor, "id">,
  { show, owner, risk, topic }: Omit<DueFilter, "after">,
  today: string,
) {
  const scopes = {
    due: dueBy(daysLater(today, SOON_DAYS)),
    overdue: dueBy(daysLater(today, -1)),
    all: sql`d."next_review_on" IS NOT NULL`,
    never: sql`d."next_review_on" IS NULL`,
  };
  const ownerId = owner === "me" ? actor.id : owner;
  return sql`
    ${scopes[show]}
    ${ownerId ? sql`AND d."owner_id" = ${ownerId}::uuid` : sql``}
    ${risk ? sql`AND d."risk_class" = ${risk}::"risk_class"` : sql``}
    ${topic ? sql`AND d."topic_id" = ${topic}::uuid` : sql``}`;
}
