import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { csvLine } from "@/lib/audit/csv";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import type { DueFilter } from "@/lib/due/due-filter";
import { type DueAnswer, listDue } from "@/lib/due/list-due";
import { stateNames } from "@/lib/workflow/transitions";

const BATCH = 500;

/** The list of reviews as CSV, in pieces, safe to open in a spreadsheet; that it was taken along is recorded first. */
export async function exportDue(
  actor: Actor,
  filter: DueFilter,
  when: { now: Date; zone: string },
): Promise<AsyncGenerator<string>> {
  authorizeAtDesk(actor, "seeDesk");
  const { after: _, ...asked } = filter;
  const filters = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  await inTransaction((tx) =>
    recordEvent(tx, actor, { subject: {}, event: { type: "answer.due-list-exported", filters } }),
  );
  return pieces(actor, filter, when);
}

async function* pieces(actor: Actor, filter: DueFilter, when: { now: Date; zone: string }) {
  yield csvLine(columns.map(([name]) => name));
  let after: string | undefined;
  do {
    const { answers, next } = await listDue(actor, { ...filter, after }, { ...when, most: BATCH });
    yield answers.map((answer) => csvLine(columns.map(([, read]) => read(answer)))).join("");
    after = next ?? undefined;
  } while (after);
}

const columns: readonly (readonly [name: string, read: (answer: DueAnswer) => string])[] = [
  ["next review", ({ nextReviewOn }) => nextReviewOn ?? ""],
  ["days left", ({ days }) => (days === null ? "" : String(days))],
  ["standing", ({ state }) => state],
  ["question", ({ question }) => question],
  ["topic", ({ topic }) => topic],
  ["owner", ({ owner }) => owner],
  ["risk", ({ risk }) => risk],
  ["every (months)", ({ months }) => String(months)],
  ["last reviewed", ({ reviewedOn }) => reviewedOn ?? ""],
  ["being worked on", ({ open }) => (open ? `edition ${open.number}, ${stateNames[open.state]}` : "")],
  ["answer", ({ answerId }) => answerId],
];
