-- An approved edition waits for its time: the text, its approval and the publisher's answers are pinned, and nothing of it changes until then.

DROP INDEX "edition_one_open";
CREATE UNIQUE INDEX "edition_one_open" ON "edition" ("answer_id")
  WHERE "state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled');

CREATE OR REPLACE VIEW "open_citation" AS
  SELECT c."reference_id", c."reference_id" AS "cited_id", c."edition_id", e."answer_id", c."number"
    FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
   WHERE e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled')
  UNION ALL
  SELECT m."merged_into_id", c."reference_id", c."edition_id", e."answer_id", c."number"
    FROM "reference" m JOIN "edition_citation" c ON c."reference_id" = m."id" JOIN "edition" e ON e."id" = c."edition_id"
   WHERE m."merged_into_id" IS NOT NULL AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled');

-- The life of an edition: the same table as lib/workflow/transitions.ts. Words change only where writing is open.
CREATE OR REPLACE FUNCTION "live_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."answer_id", OLD."number", OLD."created_by_id", OLD."created_at") IS DISTINCT FROM
     (NEW."answer_id", NEW."number", NEW."created_by_id", NEW."created_at") THEN
    RAISE EXCEPTION 'An edition keeps its answer, its number and its maker.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" <> NEW."state" AND (OLD."state"::text || '>' || NEW."state"::text) NOT IN (
       'draft>in_review', 'changes_requested>in_review', 'in_review>draft', 'in_review>changes_requested', 'in_review>approved',
       'approved>draft', 'approved>scheduled', 'scheduled>approved', 'scheduled>draft', 'approved>published', 'scheduled>published',
       'draft>published', 'changes_requested>published', 'in_review>published',
       'published>superseded', 'published>withdrawn', 'withdrawn>superseded', 'withdrawn>published',
       'draft>discarded', 'changes_requested>discarded', 'discarded>draft') THEN
    RAISE EXCEPTION 'An edition does not go from % to %.', OLD."state", NEW."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" NOT IN ('draft', 'changes_requested')
     AND (OLD."question", OLD."document") IS DISTINCT FROM (NEW."question", NEW."document") THEN
    RAISE EXCEPTION 'The words of an edition that is % do not change.', OLD."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."state" <> OLD."state" AND NEW."lock_version" <= OLD."lock_version" THEN
    RAISE EXCEPTION 'A change of state raises lock_version.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TYPE "schedule_end" AS ENUM ('published', 'cancelled', 'reopened', 'failed');

CREATE TABLE "schedule" (
  "id" UUID NOT NULL,
  "edition_id" UUID NOT NULL,
  "revision_id" UUID NOT NULL,
  "verdict_id" UUID NOT NULL,
  "content_hash" TEXT NOT NULL,
  "publish_at" TIMESTAMPTZ(6) NOT NULL,
  "time_zone" TEXT NOT NULL,
  "change_kind" "change_kind" NOT NULL,
  "change_note" TEXT NOT NULL DEFAULT '',
  "whole_answer_reviewed" BOOLEAN NOT NULL,
  "scheduled_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(6),
  "end_kind" "schedule_end",
  "end_reason" TEXT,
  "ended_by_id" UUID,
  CONSTRAINT "schedule_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "schedule_whole_minutes" CHECK ("publish_at" = date_trunc('minute', "publish_at")),
  CONSTRAINT "schedule_tells_readers" CHECK ("change_kind" <> 'substantive' OR length(trim("change_note")) > 0),
  CONSTRAINT "schedule_end_is_told" CHECK (("ended_at" IS NULL) = ("end_kind" IS NULL)),
  CONSTRAINT "schedule_failure_says_why" CHECK ("end_kind" IS DISTINCT FROM 'failed' OR length("end_reason") > 0)
);
CREATE INDEX "schedule_edition_id_idx" ON "schedule" ("edition_id");
CREATE UNIQUE INDEX "schedule_one_standing" ON "schedule" ("edition_id") WHERE "ended_at" IS NULL;
CREATE INDEX "schedule_due" ON "schedule" ("publish_at") WHERE "ended_at" IS NULL;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_scheduled_by_id_fkey" FOREIGN KEY ("scheduled_by_id") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A schedule pins a text that a standing approval stands on, for a time to come.
CREATE FUNCTION "pin_schedule"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "edition" WHERE "id" = NEW."edition_id" AND "state" = 'approved' AND "submitted_revision_id" = NEW."revision_id" FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Only an approved edition is scheduled.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (
       SELECT FROM "verdict" v
        WHERE v."id" = NEW."verdict_id" AND v."outcome" = 'approved' AND v."edition_id" = NEW."edition_id"
          AND v."revision_id" = NEW."revision_id" AND v."content_hash" = NEW."content_hash"
          AND NOT EXISTS (SELECT FROM "verdict_void" x WHERE x."verdict_id" = v."id")) THEN
    RAISE EXCEPTION 'A schedule stands on a standing approval of exactly this text.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."publish_at" <= clock_timestamp() OR NEW."ended_at" IS NOT NULL THEN
    RAISE EXCEPTION 'A schedule is for a time to come.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "schedule_pinned" BEFORE INSERT ON "schedule" FOR EACH ROW EXECUTE FUNCTION "pin_schedule"();

-- It ends once, and nothing else of it changes.
CREATE FUNCTION "keep_schedule"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."ended_at" IS NOT NULL OR NEW."ended_at" IS NULL
     OR (to_jsonb(OLD) - ARRAY['ended_at', 'end_kind', 'end_reason', 'ended_by_id'])
        IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['ended_at', 'end_kind', 'end_reason', 'ended_by_id']) THEN
    RAISE EXCEPTION 'A schedule is kept; it ends once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "schedule_kept" BEFORE UPDATE ON "schedule" FOR EACH ROW EXECUTE FUNCTION "keep_schedule"();
CREATE TRIGGER "schedule_no_delete" BEFORE DELETE ON "schedule" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "schedule_no_truncate" BEFORE TRUNCATE ON "schedule" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- An edition is scheduled if and only if a schedule of it stands.
CREATE FUNCTION "scheduled_implies_schedule"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE about uuid := CASE TG_TABLE_NAME WHEN 'edition' THEN NEW."id" ELSE (to_jsonb(NEW) ->> 'edition_id')::uuid END;
BEGIN
  IF (SELECT "state" = 'scheduled' FROM "edition" WHERE "id" = about)
     <> EXISTS (SELECT FROM "schedule" s WHERE s."edition_id" = about AND s."ended_at" IS NULL) THEN
    RAISE EXCEPTION 'An edition is scheduled if and only if a schedule of it stands.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "edition_scheduled" AFTER INSERT OR UPDATE OF "state" ON "edition" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "scheduled_implies_schedule"();
CREATE CONSTRAINT TRIGGER "schedule_scheduled" AFTER INSERT OR UPDATE ON "schedule" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "scheduled_implies_schedule"();

-- A publication stands on a standing approval of exactly this text, and no date moves by itself. Of a scheduled edition it is the pinned text.
CREATE OR REPLACE FUNCTION "stand_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before "publication"; imported date;
BEGIN
  PERFORM FROM "edition" e WHERE e."id" = NEW."edition_id" AND e."answer_id" = NEW."answer_id"
     AND (e."state" = 'approved' OR e."state" = 'scheduled' AND EXISTS (
            SELECT FROM "schedule" s WHERE s."edition_id" = e."id" AND s."ended_at" IS NULL
               AND s."revision_id" = NEW."revision_id" AND s."verdict_id" = NEW."verdict_id" AND s."content_hash" = NEW."content_hash")) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Only an approved edition of this answer is published.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (
       SELECT FROM "verdict" v JOIN "revision" r ON r."id" = v."revision_id"
        WHERE v."id" = NEW."verdict_id" AND v."outcome" = 'approved' AND v."edition_id" = NEW."edition_id"
          AND v."revision_id" = NEW."revision_id" AND v."content_hash" = NEW."content_hash" AND r."content_hash" = NEW."content_hash"
          AND NOT EXISTS (SELECT FROM "verdict_void" x WHERE x."verdict_id" = v."id")) THEN
    RAISE EXCEPTION 'A publication stands on a standing approval of exactly this text.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT * INTO before FROM "publication" WHERE "answer_id" = NEW."answer_id" ORDER BY "number" DESC LIMIT 1;
  SELECT "imported_updated_on" INTO imported FROM "edition" WHERE "id" = NEW."edition_id";
  IF NEW."change_kind" = 'first' AND (before."id" IS NOT NULL OR imported IS NOT NULL) THEN
    RAISE EXCEPTION 'This answer was public before: say whether the information changed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."change_kind" <> 'first' AND before."id" IS NULL AND imported IS NULL THEN
    RAISE EXCEPTION 'The first publication changes nothing.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."change_kind" = 'wording' AND NEW."updated_on" <> coalesce(before."updated_on", imported) THEN
    RAISE EXCEPTION 'A change of wording moves no public date.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."change_kind" = 'substantive' AND length(trim(coalesce(NEW."change_note", ''))) = 0 THEN
    RAISE EXCEPTION 'A substantive change tells readers what changed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF before."id" IS NOT NULL AND NEW."published_on" <> before."published_on" THEN
    RAISE EXCEPTION 'The date of first publication does not move.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- The queue: each minute, and when a server starts. What is due stays due until it is done, so a run that fails is only tried again.
SELECT pgboss.create_queue('scheduled-publications', '{"policy": "stately", "retryLimit": 3, "retryDelay": 30, "retryBackoff": true, "expireInSeconds": 600}');

DO $$
DECLARE
  thing text;
  jobs text := (SELECT partition_name FROM pgboss.queue WHERE name = 'scheduled-publications');
BEGIN
  EXECUTE format('ALTER TABLE pgboss.%I OWNER TO answer_desk_owner', jobs);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.%I TO answer_desk_app', jobs);
  ALTER TABLE "schedule" OWNER TO answer_desk_owner;
  ALTER TYPE "schedule_end" OWNER TO answer_desk_owner;
  FOREACH thing IN ARRAY ARRAY['pin_schedule', 'keep_schedule', 'scheduled_implies_schedule'] LOOP
    EXECUTE format('ALTER FUNCTION %I() OWNER TO answer_desk_owner', thing);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "schedule" TO answer_desk_app;
