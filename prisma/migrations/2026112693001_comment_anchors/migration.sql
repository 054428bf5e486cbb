-- A comment is anchored by the words it is about and what stands beside them, or by a source; never by a number or a mark.
-- What was anchored by an outermost block keeps its words: the citation numbers that readers saw in them go.
UPDATE "comment_thread"
   SET "anchor" = jsonb_build_object('kind', 'text', 'prefix', NULL, 'suffix', NULL, 'at', 0, 'of', 1,
                    'quote', coalesce(nullif(trim(regexp_replace(regexp_replace(regexp_replace("anchor"->>'quote', '\[[0-9,–]+\]', '', 'g'),
                      '…$', ''), '\s+', ' ', 'g')), ''), "anchor"->>'quote'))
 WHERE "anchor" IS NOT NULL AND NOT "anchor" ? 'kind';
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_anchor" CHECK (
  "anchor" IS NULL OR coalesce(length("anchor"->>'quote') BETWEEN 1 AND 2000
    AND ("anchor"->>'kind' = 'text' OR ("anchor"->>'kind' = 'reference' AND "anchor" ? 'referenceId')), false)
);
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_resolved_whole" CHECK (num_nonnulls("resolved_by_id", "resolved_at") IN (0, 2));

-- Of a conversation nothing changes but whether it is resolved: its words are never lost, and never moved to others.
CREATE FUNCTION "keep_comment_thread"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['resolved_by_id', 'resolved_at']) <> (to_jsonb(OLD) - ARRAY['resolved_by_id', 'resolved_at']) THEN
    RAISE EXCEPTION 'A comment keeps its place and its words.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION "keep_comment_thread"() OWNER TO answer_desk_owner;
CREATE TRIGGER "comment_thread_kept" BEFORE UPDATE ON "comment_thread" FOR EACH ROW EXECUTE FUNCTION "keep_comment_thread"();
REVOKE UPDATE ON "comment_thread" FROM answer_desk_app;
GRANT UPDATE ("resolved_by_id", "resolved_at") ON "comment_thread" TO answer_desk_app;

-- Who was named in a comment, so that they hear of it.
ALTER TABLE "comment" ADD COLUMN "mentioned_ids" UUID[] NOT NULL DEFAULT '{}';

-- Each time a conversation was resolved or reopened: who and when. Grows only.
CREATE TABLE "comment_thread_turn" (
  "id" UUID NOT NULL,
  "thread_id" UUID NOT NULL,
  "is_resolved" BOOLEAN NOT NULL,
  "person_id" UUID NOT NULL,
  "person_name" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "comment_thread_turn_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "comment_thread_turn_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "comment_thread_turn_thread_id_idx" ON "comment_thread_turn"("thread_id");
INSERT INTO "comment_thread_turn" ("id", "thread_id", "is_resolved", "person_id", "person_name", "at")
SELECT gen_random_uuid(), t."id", true, p."id", p."name", t."resolved_at"
  FROM "comment_thread" t JOIN "person" p ON p."id" = t."resolved_by_id";
CREATE TRIGGER "comment_thread_turn_kept" BEFORE UPDATE OR DELETE ON "comment_thread_turn" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "comment_thread_turn_no_truncate" BEFORE TRUNCATE ON "comment_thread_turn" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "comment_thread_turn" OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "comment_thread_turn" TO answer_desk_app;
