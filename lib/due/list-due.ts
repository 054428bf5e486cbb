import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { type DueState, daysBetween, dueState } from "@/lib/answers/due-day";
import type { RiskClass } from "@/lib/answers/review-plan";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import type { DueFilter } from "@/lib/due/due-filter";
import { dueWhere } from "@/lib/due/due-where";
import { dayIn } from "@/lib/publication/dates";
import type { EditionState } from "@/lib/workflow/transitions";

/** An answer that readers read, by its next review. Days are ISO dates. */
export type DueAnswer = {
  answerId: string;
  question: string;
  topic: string;
  owner: string;
  risk: RiskClass;
  /** The months between two reviews. */
  months: number;
  reviewedOn: string | null;
  nextReviewOn: string | null;
  state: DueState;
  /** Days until then; negative when it is past, null when no day is set. */
  days: number | null;
  /** The edition that is being worked on, if any. */
  open: { number: number; state: EditionState } | null;
};

export type DuePage = { answers: DueAnswer[]; next: string | null };

const PAGE = 30;

/** The reviews that fit a filter, the longest overdue first, a page at a time. */
export async function listDue(
  actor: Actor,
  filter: DueFilter,
  { now, zone, most = PAGE }: { now: Date; zone: string; most?: number },
): Promise<DuePage> {
  authorizeAtDesk(actor, "seeDesk");
  const today = dayIn(zone, now);
  const [day, id] = filter.after?.split("_") ?? [];
  const from =
    day === undefined
      ? sql``
      : sql`AND (coalesce(d."next_review_on", 'infinity'::date), d."answer_id") > (${day === "never" ? "infinity" : day}::date, ${id}::uuid)`;
  const rows = await database.$queryRaw<Row[]>(sql`
    SELECT d."answer_id"::text AS "answerId", d."question", t."name" AS "topic", o."name" AS "owner", d."risk_class"::text AS "risk", d."months",
      d."reviewed_on"::text AS "reviewedOn", d."next_review_on"::text AS "nextReviewOn", e."number", e."state"::text
    FROM "review_due" d JOIN "topic" t ON t."id" = d."topic_id" JOIN "person" o ON o."id" = d."owner_id"
      LEFT JOIN "answer" a ON a."id" = d."answer_id"
      LEFT JOIN "edition" e ON e."id" = a."current_edition_id" AND e."state" NOT IN ('published', 'superseded', 'withdrawn', 'discarded')
    WHERE ${dueWhere(actor, filter, today)} ${from}
    ORDER BY d."next_review_on" NULLS LAST, d."answer_id" LIMIT ${most + 1}`);
  const answers = rows.slice(0, most).map((row) => dueAnswer(row, today));
  const last = answers.at(-1);
  return {
    answers,
    next: rows.length > most && last ? `${last.nextReviewOn ?? "never"}_${last.answerId}` : null,
  };
}

type Row = Omit<DueAnswer, "state" | "days" | "open"> & { number: number | null; state: EditionState | null };

function dueAnswer({ number, state, ...row }: Row, today: string): DueAnswer {
  return {
    ...row,
    state: dueState(row.nextReviewOn, today),
    days: row.nextReviewOn === null ? null : daysBetween(today, row.nextReviewOn),
    open: number === null || state === null ? null : { number, state },
  };
}

/** How many reviews each scope has, with the rest of the filter. */
export type DueCounts = Record<DueFilter["show"], number>;

/** The numbers for the tabs of the list. */
export async function countDue(
  actor: Actor,
  filter: DueFilter,
  { now, zone }: { now: Date; zone: string },
): Promise<DueCounts> {
  authorizeAtDesk(actor, "seeDesk");
  const today = dayIn(zone, now);
  const scopes = ["due", "overdue", "all", "never"] as const;
  const count = (show: (typeof scopes)[number]) =>
    sql`count(*) FILTER (WHERE ${dueWhere(actor, { show }, today)})::int`;
  const narrowed = { owner: filter.owner, risk: filter.risk, topic: filter.topic };
  const [row] = await database.$queryRaw<[DueCounts]>(sql`
    SELECT ${count("due")} AS "due", ${count("overdue")} AS "overdue", ${count("all")} AS "all", ${count("never")} AS "never"
      FROM "review_due" d
     WHERE (${dueWhere(actor, { ...narrowed, show: "all" }, today)}) OR (${dueWhere(actor, { ...narrowed, show: "never" }, today)})`);
  return row;
}
