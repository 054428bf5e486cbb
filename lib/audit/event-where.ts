import "server-only";
import { z } from "zod";
import { type EventFilters, eventTypesOf } from "@/lib/audit/event-filters";
import { database } from "@/lib/database/client";
import type { EventWhereInput } from "@/lib/database/generated/models";

const MOST_SUBJECTS = 100;

/** The filters as a condition that the indexes of the event table answer; null when nothing can match. */
export async function eventWhere(filters: EventFilters): Promise<EventWhereInput | null> {
  const [subjects, bounds] = [await subjectsOf(filters.about), await seqBounds(filters)];
  if (subjects === null || bounds === null) return null;
  return {
    ...(filters.actor ? { actorId: filters.actor } : {}),
    ...(filters.type ? { type: { in: [...eventTypesOf(filters.type)] } } : {}),
    ...(subjects.length > 0 ? { OR: subjects } : {}),
    ...(bounds ? { seq: bounds } : {}),
  };
}

/** Ids of what the words are about: an id itself, or the answers and topics that they find. Null when they find nothing. */
async function subjectsOf(about: string | undefined): Promise<EventWhereInput[] | null> {
  if (about === undefined) return [];
  if (z.uuid().safeParse(about).success) {
    return [
      { answerId: about },
      { editionId: about },
      { topicId: about },
      { referenceId: about },
      { personId: about },
    ];
  }
  const answers = await database.$queryRaw<{ id: string }[]>`
    SELECT "answer_id"::text AS "id" FROM "edition" WHERE "search" @@ websearch_to_tsquery('english', ${about}) LIMIT ${MOST_SUBJECTS}`;
  const topics = await database.$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM "topic" WHERE lower("name") LIKE ${`%${likeWords(about)}%`} LIMIT ${MOST_SUBJECTS}`;
  const found: EventWhereInput[] = [];
  if (answers.length > 0) found.push({ answerId: { in: [...new Set(answers.map(({ id }) => id))] } });
  if (topics.length > 0) found.push({ topicId: { in: topics.map(({ id }) => id) } });
  return found.length === 0 ? null : found;
}

function likeWords(about: string): string {
  return about.toLowerCase().replace(/[\\%_]/g, "\\$&");
}

/** Days of the centre as places in the chain, for time and place go together: a range of dates costs two look-ups. Null when no event is in it. */
async function seqBounds({
  from,
  to,
}: EventFilters): Promise<{ gte?: bigint; lt?: bigint } | null | undefined> {
  if (!from && !to) return undefined;
  const first = from ? await firstSeqFrom(from, 0) : undefined;
  const after = to ? await firstSeqFrom(to, 1) : undefined;
  if (first === null) return null;
  return { ...(first === undefined ? {} : { gte: first }), ...(after ? { lt: after } : {}) };
}

/** The first event at or after the beginning of a day of the centre, some days later; null when there is none. */
async function firstSeqFrom(day: string, daysLater: number): Promise<bigint | null> {
  const rows = await database.$queryRaw<{ seq: bigint }[]>`
    SELECT e."seq" FROM "event" e
     WHERE e."at" >= ((${day}::date + ${daysLater}::int)::timestamp AT TIME ZONE coalesce((SELECT "time_zone" FROM "centre" WHERE "id" = 1), 'UTC'))
     ORDER BY e."at", e."seq" LIMIT 1`;
  return rows[0]?.seq ?? null;
}
