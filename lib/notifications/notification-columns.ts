import "server-only";
import { sql } from "@/lib/database/sql";

/** The columns of a notification `n` and its event `e`, as `NotificationRow` has them. */
export const notificationColumns = sql`
  n."id"::text AS "notificationId", n."title", n."reach", n."read_at" IS NOT NULL AS "isRead", e."seq", e."at", e."type", e."actor_id"::text AS "actorId",
  e."actor_name" AS "actorName", e."actor_roles" AS "actorRoles", e."answer_id"::text AS "answerId", e."edition_id"::text AS "editionId",
  e."revision_id"::text AS "revisionId", e."topic_id"::text AS "topicId", e."reference_id"::text AS "referenceId", e."person_id"::text AS "personId",
  e."payload", e."reason", e."request_id" AS "requestId", e."hash"`;
