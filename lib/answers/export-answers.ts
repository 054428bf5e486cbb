import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { type ListedAnswer, listAnswers } from "@/lib/answers/list-answers";
import { type AnswerFilter, listQuery } from "@/lib/answers/list-filter";
import { readPlace } from "@/lib/answers/list-place";
import { csvLine } from "@/lib/audit/csv";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { stateNames } from "@/lib/workflow/transitions";

const AT_ONCE = 500;

/** The answers that fit as CSV, in the order of the list, in pieces; that they leave us, and which, is recorded first. */
export async function exportAnswers(actor: Actor, filter: AnswerFilter): Promise<AsyncGenerator<string>> {
  authorizeAtDesk(actor, "seeDesk");
  await inTransaction((tx) =>
    recordEvent(tx, actor, {
      subject: {},
      event: { type: "answers.exported", query: listQuery(filter) },
    }),
  );
  return pieces(actor, filter);
}

async function* pieces(actor: Actor, filter: AnswerFilter): AsyncGenerator<string> {
  yield csvLine(columns.map(([name]) => name));
  let after = filter.after;
  for (;;) {
    const { answers, next } = await listAnswers(actor, { ...filter, after }, AT_ONCE);
    if (answers.length > 0)
      yield answers.map((row) => csvLine(columns.map(([, read]) => read(row)))).join("");
    after = next === null ? null : readPlace(next);
    if (after === null) return;
  }
}

const columns: readonly (readonly [name: string, read: (row: ListedAnswer) => string])[] = [
  ["question", ({ question }) => question],
  ["topic", ({ topic }) => topic.name],
  ["state", ({ state }) => stateNames[state]],
  ["owner", ({ owner }) => owner.name],
  ["in review with", ({ reviewer }) => reviewer ?? ""],
  ["risk", ({ riskClass }) => riskClass],
  ["own interval in months", ({ ownMonths }) => ownMonths?.toString() ?? ""],
  ["last change", ({ changedAt }) => changedAt.toISOString()],
  ["last updated", ({ live }) => live?.updatedOn ?? ""],
  ["last reviewed", ({ live }) => live?.reviewedOn ?? ""],
  ["withdrawn", ({ live }) => (live?.isWithdrawn ? "yes" : "")],
  ["next review", ({ nextReviewOn }) => nextReviewOn ?? ""],
  ["overdue", ({ isOverdue }) => (isOverdue ? "yes" : "")],
  ["answer", ({ id }) => id],
];
