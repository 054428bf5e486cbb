import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { csvLine } from "@/lib/audit/csv";
import type { EventFilters } from "@/lib/audit/event-filters";
import { eventWhere } from "@/lib/audit/event-where";
import { type ListedEvent, listedEvent } from "@/lib/audit/listed-event";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";

/** The forms of an export: a table for spreadsheets, or a JSON object a line. */
export const exportFormats = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const BATCH = 2_000;

/** The filtered audit, oldest first, in pieces; that it was exported is itself recorded first. Refuses who may not read the audit. */
export async function exportEvents(
  actor: Actor,
  filters: EventFilters,
  format: ExportFormat,
): Promise<AsyncGenerator<string>> {
  authorizeAtDesk(actor, "seeAudit");
  await inTransaction((tx) =>
    recordEvent(tx, actor, {
      subject: {},
      event: { type: "audit.exported", filters: setOf(filters), format },
    }),
  );
  return pieces(filters, format);
}

function setOf(filters: EventFilters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

async function* pieces(filters: EventFilters, format: ExportFormat): AsyncGenerator<string> {
  if (format === "csv") yield csvLine(columns.map(([name]) => name));
  const where = await eventWhere(filters);
  let after = 0n;
  while (where !== null) {
    const rows = await database.event.findMany({
      where: { AND: [where, { seq: { gt: after } }] },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    if (rows.length > 0) yield rows.map((row) => lineOf(listedEvent(row), format)).join("");
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

function lineOf(event: ListedEvent, format: ExportFormat): string {
  if (format === "csv") return csvLine(columns.map(([, read]) => read(event)));
  const { seq, at, type, sentence, actor, reason, subject, payload, requestId, hash } = event;
  return `${JSON.stringify({ seq: Number(seq), at, type, actor, sentence, reason, subject, payload, requestId, hash })}\n`;
}

const columns: readonly (readonly [name: string, read: (event: ListedEvent) => string])[] = [
  ["seq", ({ seq }) => seq],
  ["at", ({ at }) => at.toISOString()],
  ["type", ({ type }) => type],
  ["actor", ({ actor }) => actor.name],
  ["roles", ({ actor }) => actor.roles],
  ["what", ({ sentence }) => sentence],
  ["reason", ({ reason }) => reason ?? ""],
  ["answer", ({ subject }) => subject.answerId ?? ""],
  ["topic", ({ subject }) => subject.topicId ?? ""],
  ["reference", ({ subject }) => subject.referenceId ?? ""],
  ["person", ({ subject }) => subject.personId ?? ""],
  ["request", ({ requestId }) => requestId ?? ""],
  ["payload", ({ payload }) => JSON.stringify(payload)],
  ["hash", ({ hash }) => hash],
];
