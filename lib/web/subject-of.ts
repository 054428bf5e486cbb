import type { Subject } from "@/lib/audit/record-event";

const ids = [
  "answerId",
  "editionId",
  "revisionId",
  "publicationId",
  "referenceId",
  "topicId",
  "personId",
] as const;

/** The ids that an input names, as the subject of an event. */
export function subjectOf(input: unknown): Subject {
  if (typeof input !== "object" || input === null) return {};
  const named = input as Record<string, unknown>;
  return Object.fromEntries(ids.filter((id) => typeof named[id] === "string").map((id) => [id, named[id]]));
}
