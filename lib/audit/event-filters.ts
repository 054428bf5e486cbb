import { z } from "zod";
import { type AuditEventType, eventTypes, groupOf } from "@/lib/audit/event";

const day = z.iso.date().optional().catch(undefined);

/** What the audit is filtered by, as it stands in the address. What is malformed there is left out. */
export const eventFilters = z.object({
  actor: z.uuid().optional().catch(undefined),
  /** A group of events or one type. */
  type: z
    .string()
    .refine((type) => eventTypesOf(type).length > 0)
    .optional()
    .catch(undefined),
  /** An id of what it is about, or words of a question or topic. */
  about: z.string().trim().min(1).max(200).optional().catch(undefined),
  /** The first and the last day, in the centre's time zone. */
  from: day,
  to: day,
});

export type EventFilters = z.infer<typeof eventFilters>;

/** The types of events that a group's name or a type's name stands for; none for anything else. */
export function eventTypesOf(name: string): readonly AuditEventType[] {
  return eventTypes.filter((type) => type === name || groupOf(type) === name);
}

/** The filters as a query string, without what is not set: "type=Review&from=2026-03-01". */
export function filtersQuery(filters: EventFilters): string {
  const set = Object.entries(filters).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return new URLSearchParams(set).toString();
}
