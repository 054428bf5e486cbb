import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { RiskClass } from "@/lib/answers/review-plan";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import type { EditionState } from "@/lib/workflow/transitions";
import type { LiveMark } from "./find-answer-overview";
import { among, listConditions, today } from "./list-conditions";
import type { AnswerFilter } from "./list-filter";
import { writePlace } from "./list-place";
import { findEditions } from "./list-search";

/** A row of the list: an answer by its newest edition, and what is live of it. Days are ISO dates. */
export type ListedAnswer = {
  id: string;
  editionId: string;
  question: string;
  topic: { id: string; name: string };
  owner: { id: string; name: string };
  /** Whose claim of the review stands. */
  reviewer: string | null;
  riskClass: RiskClass;
  /** The interval of its own between reviews, months. */
  ownMonths: number | null;
  number: number;
  state: EditionState;
  changedAt: Date;
  live: { updatedOn: string; reviewedOn: string | null; isWithdrawn: boolean } | null;
  marks: LiveMark[];
  nextReviewOn: string | null;
  /** Whether it is live and the day of its next review is past. */
  isOverdue: boolean;
};

/** One page of the list, last changed first, and where the next one begins. */
export type AnswerPage = { answers: ListedAnswer[]; next: string | null };

export const LIST_PAGE = 25;

/** The answers that fit, a page at a time. The cost does not grow with depth: each page is a walk along an index from where the last one ended. */
export async function listAnswers(actor: Actor, filter: AnswerFilter, most = LIST_PAGE): Promise<AnswerPage> {
  authorizeAtDesk(actor, "seeDesk");
  const found = filter.q === null ? null : await findEditions(filter.q);
  const rows = await database.$queryRaw<Row[]>(sql`
    SELECT e."id" AS "editionId", a."id", e."question", e."number", e."state"::text, e."updated_at" AS "changedAt",
      to_char(e."updated_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at",
      t."id" AS "topicId", t."name" AS "topicName", p."id" AS "ownerId", p."name" AS "ownerName",
      l."updated_on"::text AS "updatedOn", l."reviewed_on"::text AS "reviewedOn", a."next_review_on"::text AS "nextReviewOn",
      a."risk_class"::text AS "riskClass", a."review_every_months" AS "ownMonths",
      CASE WHEN e."claim_expires_at" > now() THEN (SELECT r."name" FROM "person" r WHERE r."id" = e."claimed_by_id") END AS "reviewer",
      coalesce(l."id" IS NOT NULL AND a."next_review_on" < ${today}, false) AS "isOverdue",
      EXISTS (SELECT FROM "publication_end" n WHERE n."publication_id" = l."id" AND n."kind" = 'withdrawn') AS "isWithdrawn",
      EXISTS (SELECT FROM "urgent_publication" u WHERE u."edition_id" = l."edition_id"
                 AND NOT EXISTS (SELECT FROM "second_review" s WHERE s."edition_id" = u."edition_id")) AS "isPending",
      EXISTS (SELECT FROM "safety_hold" h WHERE h."answer_id" = a."id" AND h."lifted_at" IS NULL) AS "isHeld",
      EXISTS (SELECT FROM "removal" x WHERE x."answer_id" = a."id" AND x."ended_at" IS NULL) AS "isRemoved"
    FROM (
      SELECT e."id" AS "editionId", a."id" AS "answerId" FROM "edition" e JOIN "answer" a ON a."current_edition_id" = e."id"
      WHERE true ${listConditions(actor, filter)} ${found ? among(found) : sql``}
      ORDER BY e."updated_at" DESC, e."id" LIMIT ${most + 1}) page
      JOIN "edition" e ON e."id" = page."editionId" JOIN "answer" a ON a."id" = page."answerId"
      JOIN "topic" t ON t."id" = a."topic_id" JOIN "person" p ON p."id" = a."owner_id"
      LEFT JOIN "publication" l ON l."id" = a."live_publication_id"
    ORDER BY e."updated_at" DESC, e."id"`);
  const shown = rows.slice(0, most);
  const last = rows.length > most ? shown.at(-1) : undefined;
  return { answers: shown.map(listed), next: last ? writePlace(last) : null };
}

type Row = Pick<
  ListedAnswer,
  | "id"
  | "editionId"
  | "question"
  | "number"
  | "state"
  | "changedAt"
  | "nextReviewOn"
  | "reviewer"
  | "riskClass"
  | "ownMonths"
  | "isOverdue"
> & {
  at: string;
  topicId: string;
  topicName: string;
  ownerId: string;
  ownerName: string;
  updatedOn: string | null;
  reviewedOn: string | null;
  isWithdrawn: boolean;
  isPending: boolean;
  isHeld: boolean;
  isRemoved: boolean;
};

function listed(row: Row): ListedAnswer {
  const { id, editionId, question, number, state, changedAt, nextReviewOn } = row;
  const { updatedOn, reviewedOn, isWithdrawn, reviewer, riskClass, ownMonths, isOverdue } = row;
  return {
    ...{ id, editionId, question, number, state, changedAt, nextReviewOn },
    ...{ reviewer, riskClass, ownMonths, isOverdue: isOverdue && !isWithdrawn },
    topic: { id: row.topicId, name: row.topicName },
    owner: { id: row.ownerId, name: row.ownerName },
    live: updatedOn === null ? null : { updatedOn, reviewedOn, isWithdrawn },
    marks: marksOf(row),
  };
}

function marksOf({ isPending, isHeld, isRemoved, isWithdrawn }: Row): LiveMark[] {
  return [
    ...(isPending && !isWithdrawn ? (["Second review pending"] as const) : []),
    ...(isHeld ? (["On hold"] as const) : []),
    ...(isRemoved ? (["Removed"] as const) : []),
  ];
}
