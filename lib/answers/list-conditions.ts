import "server-only";
import type { Actor } from "@/lib/access/actor";
import { sql } from "@/lib/database/sql";
import { dueBy } from "./due-by";
import { SOON_DAYS } from "./due-day";
import type { AnswerFilter } from "./list-filter";
import type { Found } from "./list-search";

/** The day in the centre's zone. */
export const today = sql`(SELECT (now() AT TIME ZONE "time_zone")::date FROM "centre" WHERE "id" = 1)`;

/** The filter as conditions on an edition `e` and its answer `a`. Each wish is words of its own in the query, so that the planner sees which index serves it. */
export function listConditions(actor: Actor, filter: AnswerFilter) {
  const { state, topicId, owner, reviewer, risk, referenceId, after } = filter;
  const ownerId = owner === "me" ? actor.id : owner;
  return sql`
    ${state ? sql`AND e."state" = ${state}::"edition_state"` : sql``}
    ${topicId ? sql`AND a."topic_id" = ${topicId}::uuid` : sql``}
    ${ownerId ? sql`AND a."owner_id" = ${ownerId}::uuid` : sql``}
    ${reviewer ? reviewedBy(reviewer === "me" ? actor.id : reviewer) : sql``}
    ${risk ? sql`AND a."risk_class" = ${risk}::"risk_class"` : sql``}
    ${referenceId ? citing(referenceId) : sql``}
    ${whatIsDue(filter)}
    ${
      after
        ? sql`AND e."updated_at" <= ${after.at}::timestamptz
              AND (e."updated_at" < ${after.at}::timestamptz OR e."id" > ${after.editionId}::uuid)`
        : sql``
    }`;
}

function reviewedBy(personId: string) {
  return sql`AND e."id" IN (
    SELECT c."id" FROM "edition" c WHERE c."claimed_by_id" = ${personId}::uuid
    UNION ALL SELECT v."edition_id" FROM "verdict" v WHERE v."reviewer_id" = ${personId}::uuid)`;
}

function citing(referenceId: string) {
  return sql`AND a."id" IN (
    SELECT c."answer_id" FROM "live_citation" c WHERE c."reference_id" = ${referenceId}::uuid
    UNION ALL SELECT c."answer_id" FROM "open_citation" c WHERE c."reference_id" = ${referenceId}::uuid)`;
}

function whatIsDue({ due }: AnswerFilter) {
  if (due === null) return sql``;
  const day = due === "overdue" ? sql`${today} - 1` : sql`${today} + ${SOON_DAYS}::int`;
  return sql`AND a."id" IN (SELECT d."answer_id" FROM "review_due" d WHERE ${dueBy(day)})`;
}

/** What a search found, as a condition on `e`. Few are sorted; many are met soon enough on the way along the index by last change. The function, unlike its operator, uses no index of its own. */
export function among(found: Found) {
  const ids = sql`e."id" = ANY (${found.editionIds}::uuid[])`;
  if (!("tsquery" in found)) return sql`AND ${ids}`;
  return sql`AND (ts_match_vq(e."search", to_tsquery('english', ${found.tsquery})) OR ${ids})`;
}
