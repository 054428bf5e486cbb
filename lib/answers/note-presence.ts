import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize, type EditionFacts } from "@/lib/access/policy";
import { quickQuery } from "@/lib/database/quick-query";
import { Refusal } from "@/lib/errors/refusal";
import type { EditionPresence, OtherWindow, PresenceInput } from "./presence-input";

const SECONDS_IN_VIEW = 30;
const SECONDS_HIDDEN = 90;

/**
 * Notes that a window has the edition open, and answers who else has and what was saved last. Who may read the edition may
 * see it. Windows that have not been heard of go: 30 seconds in view, 90 hidden. It is no act and leaves no event.
 */
export async function notePresence(
  actor: Actor,
  editionId: string,
  window: PresenceInput,
): Promise<EditionPresence> {
  const found = await readPresence(editionId, window.windowId);
  if (!found) throw new Refusal("not-found", "There is no such edition.");
  authorize(actor, "read", factsOf(found));
  await keepWindow(actor, editionId, window);
  const { last } = found;
  return {
    others: found.others.map(({ personId, ...other }) => ({ ...other, isYours: personId === actor.id })),
    lockVersion: found.lockVersion,
    state: found.state,
    last: last && {
      ...{ savedBy: last.savedBy, savedAt: last.savedAt, sittingId: last.sittingId },
      isYours: last.authorId === actor.id,
    },
  };
}

/** Takes a window of the actor's out at once. */
export async function endPresence(actor: Actor, editionId: string, windowId: string): Promise<void> {
  await quickQuery`
    DELETE FROM "presence" WHERE "window_id" = ${windowId}::uuid AND "edition_id" = ${editionId}::uuid AND "person_id" = ${actor.id}::uuid`;
}

type Row = {
  lockVersion: number;
  state: EditionFacts["state"];
  ownerId: string;
  isCurrent: boolean;
  last: { savedBy: string; savedAt: string; sittingId: string | null; authorId: string } | null;
  others: (Omit<OtherWindow, "isYours"> & { personId: string })[];
};

async function readPresence(editionId: string, windowId: string): Promise<Row | undefined> {
  const rows = await quickQuery<Row>`
    SELECT e."lock_version" AS "lockVersion", e."state"::text, a."owner_id"::text AS "ownerId", a."current_edition_id" = e."id" AS "isCurrent",
      (SELECT jsonb_build_object('savedBy', p."name", 'authorId', r."author_id", 'sittingId', r."sitting_id",
          'savedAt', to_char(r."saved_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         FROM "revision" r JOIN "person" p ON p."id" = r."author_id"
        WHERE r."edition_id" = e."id" ORDER BY r."number" DESC LIMIT 1) AS last,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p."name", 'state', w."state", 'personId', w."person_id") ORDER BY w."opened_at"), '[]')
         FROM "presence" w JOIN "person" p ON p."id" = w."person_id"
        WHERE w."edition_id" = e."id" AND w."window_id" <> ${windowId}::uuid AND w."here_until" > now()) AS others
    FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id" WHERE e."id" = ${editionId}::uuid`;
  return rows[0];
}

// Reading asks nothing of who claimed or wrote it.
function factsOf({ state, ownerId, isCurrent }: Row): EditionFacts {
  return {
    ...{ state, ownerId, isCurrent, submittedById: null, contributorIds: [] },
    ...{ claimedById: null, claimedByName: null, claimExpiresAt: null },
  };
}

async function keepWindow(actor: Actor, editionId: string, window: PresenceInput): Promise<void> {
  const seconds = window.isHidden ? SECONDS_HIDDEN : SECONDS_IN_VIEW;
  await quickQuery`
    WITH gone AS (
      DELETE FROM "presence" WHERE "window_id" IN (
        SELECT "window_id" FROM "presence" WHERE "here_until" < now() AND "window_id" <> ${window.windowId}::uuid LIMIT 100 FOR UPDATE SKIP LOCKED))
    INSERT INTO "presence" ("window_id", "edition_id", "person_id", "state", "here_until")
    VALUES (${window.windowId}::uuid, ${editionId}::uuid, ${actor.id}::uuid, ${window.state}, now() + ${seconds} * interval '1 second')
    ON CONFLICT ("window_id") DO UPDATE SET "edition_id" = excluded."edition_id", "state" = excluded."state", "here_until" = excluded."here_until"
      WHERE "presence"."person_id" = excluded."person_id"`;
}
