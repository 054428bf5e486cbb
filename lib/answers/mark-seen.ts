import "server-only";
import type { Actor } from "@/lib/access/actor";
import { quickQuery } from "@/lib/database/quick-query";

/**
 * Remembers that the actor looked at a text of an answer (whose overview they were given), and keeps what they looked at before that.
 * An autosave that may still be overwritten is not remembered: it would be another text the next time. No event: reading is nobody's business.
 */
export async function markSeen(actor: Actor, answer: { id: string }, revisionId: string): Promise<void> {
  await quickQuery`
    INSERT INTO "revision_seen" AS s ("person_id", "answer_id", "revision_id")
    SELECT ${actor.id}::uuid, e."answer_id", r."id"
      FROM "revision" r JOIN "edition" e ON e."id" = r."edition_id"
     WHERE r."id" = ${revisionId}::uuid AND e."answer_id" = ${answer.id}::uuid
       AND (r."kind" <> 'autosave' OR e."state" NOT IN ('draft', 'changes_requested')
            OR EXISTS (SELECT FROM "revision" l WHERE l."edition_id" = e."id" AND l."number" > r."number"))
    ON CONFLICT ("person_id", "answer_id") DO UPDATE
       SET "before_id" = s."revision_id", "revision_id" = excluded."revision_id", "seen_at" = now()
     WHERE s."revision_id" <> excluded."revision_id"`;
}

/** The text of an answer that the actor looked at last, other than the given one; null when there is none. */
export async function findSeen(
  actor: Actor,
  answer: { id: string },
  besides: string | null,
): Promise<string | null> {
  const [row] = await quickQuery<{ revision_id: string; before_id: string | null }>`
    SELECT "revision_id"::text, "before_id"::text FROM "revision_seen"
     WHERE "person_id" = ${actor.id}::uuid AND "answer_id" = ${answer.id}::uuid`;
  if (!row) return null;
  return row.revision_id === besides ? row.before_id : row.revision_id;
}
