-- The standing words of all pages: written as a draft, proposed, approved by somebody who wrote nothing of it, in force from a day on.

CREATE TYPE "wording_state" AS ENUM ('draft', 'proposed', 'approved', 'discarded');

-- 1. What is being written. One open draft a kind.
CREATE TABLE "wording_draft" (
  "id" UUID NOT NULL PRIMARY KEY,
  "kind" "boilerplate_kind" NOT NULL,
  "text" TEXT NOT NULL,
  "effective_on" DATE,
  "state" "wording_state" NOT NULL DEFAULT 'draft',
  "lock_version" INTEGER NOT NULL DEFAULT 0,
  "written_by_id" UUID NOT NULL,
  "proposed_by_id" UUID,
  "proposed_at" TIMESTAMPTZ(6),
  "note" TEXT NOT NULL DEFAULT '',
  "sent_back_by_id" UUID,
  "sent_back_note" TEXT,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "wording_draft_words" CHECK (length(trim("text")) > 0),
  CONSTRAINT "wording_draft_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "wording_draft_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "wording_draft_sent_back_by_id_fkey" FOREIGN KEY ("sent_back_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "wording_draft_one_open" ON "wording_draft" ("kind") WHERE "state" IN ('draft', 'proposed');

-- Who wrote words of a draft or chose its day: the one source of "approved by somebody else". Grows only.
CREATE TABLE "wording_writer" (
  "draft_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "first_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "wording_writer_pkey" PRIMARY KEY ("draft_id", "person_id"),
  CONSTRAINT "wording_writer_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "wording_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "wording_writer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- 2. A version names the draft it was and who approved it. Those of before have neither.
ALTER TABLE "boilerplate_version"
  ADD COLUMN "draft_id" UUID UNIQUE REFERENCES "wording_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD COLUMN "effective_on" DATE,
  ADD COLUMN "approved_by_id" UUID,
  ADD COLUMN "approver" TEXT;

-- An approved version that is taken back before its day.
CREATE TABLE "wording_cancellation" (
  "version_id" UUID NOT NULL PRIMARY KEY,
  "cancelled_by_id" UUID NOT NULL,
  "reason" TEXT NOT NULL CHECK (length(trim("reason")) > 0),
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "wording_cancellation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "boilerplate_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "wording_cancellation_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- 3. When each version begins: at once, or at midnight of its day in the centre's zone, whatever the zone is called by then.
CREATE VIEW "boilerplate_start" AS
  SELECT v."id", v."kind", v."number", v."text",
         CASE WHEN v."effective_on" IS NULL THEN v."effective_from"
              ELSE v."effective_on"::timestamp AT TIME ZONE c."time_zone" END AS "starts_at"
    FROM "boilerplate_version" v CROSS JOIN "centre" c
   WHERE NOT EXISTS (SELECT FROM "wording_cancellation" x WHERE x."version_id" = v."id");

-- The wording in force at an instant: of each kind, the one that began last.
CREATE FUNCTION "boilerplate_at"(instant timestamptz)
RETURNS TABLE ("kind" "boilerplate_kind", "id" uuid, "number" integer, "text" text, "starts_at" timestamptz) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (s."kind") s."kind", s."id", s."number", s."text", s."starts_at"
    FROM "boilerplate_start" s WHERE s."starts_at" <= instant
   ORDER BY s."kind", s."starts_at" DESC, s."number" DESC
$$;

-- What the public reads now, and when that changes next: the instant, not the words.
CREATE OR REPLACE VIEW "site"."boilerplate" AS
  SELECT DISTINCT ON (s."kind") s."kind", s."number", s."text" FROM public."boilerplate_start" s
   WHERE s."starts_at" <= now() ORDER BY s."kind", s."starts_at" DESC, s."number" DESC;
CREATE VIEW "site"."boilerplate_change" AS
  SELECT min(s."starts_at") AS "at" FROM public."boilerplate_start" s WHERE s."starts_at" > now();

-- 4. The life of a draft.
CREATE FUNCTION "live_wording"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."kind", OLD."created_at") IS DISTINCT FROM (NEW."kind", NEW."created_at") THEN
    RAISE EXCEPTION 'A draft of a wording keeps its kind.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" <> NEW."state" AND (OLD."state"::text || '>' || NEW."state"::text) NOT IN (
       'draft>proposed', 'proposed>draft', 'proposed>approved', 'draft>discarded') THEN
    RAISE EXCEPTION 'A wording does not go from % to %.', OLD."state", NEW."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" <> 'draft' AND (OLD."text", OLD."effective_on") IS DISTINCT FROM (NEW."text", NEW."effective_on") THEN
    RAISE EXCEPTION 'The words of a wording that is % do not change.', OLD."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."lock_version" <= OLD."lock_version" THEN
    RAISE EXCEPTION 'A change of a wording raises lock_version.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."state" = 'proposed' AND (NEW."proposed_by_id" IS NULL OR length(trim(NEW."note")) = 0) THEN
    RAISE EXCEPTION 'A proposed wording says who proposes it and why.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" = 'proposed' AND NEW."state" = 'approved'
     AND NOT EXISTS (SELECT FROM "boilerplate_version" WHERE "draft_id" = NEW."id") THEN
    RAISE EXCEPTION 'An approved wording has its version.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "wording_draft_life" BEFORE UPDATE ON "wording_draft" FOR EACH ROW EXECUTE FUNCTION "live_wording"();

CREATE FUNCTION "note_wording_writer"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD."text", OLD."effective_on", OLD."written_by_id") IS DISTINCT FROM (NEW."text", NEW."effective_on", NEW."written_by_id") THEN
    INSERT INTO "wording_writer" ("draft_id", "person_id") VALUES (NEW."id", NEW."written_by_id") ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "wording_draft_writer" AFTER INSERT OR UPDATE ON "wording_draft" FOR EACH ROW EXECUTE FUNCTION "note_wording_writer"();

-- 5. A version is a proposed draft, word by word, approved by somebody who wrote nothing of it and did not propose it. It begins
--    at once, or on a day to come; never in the past. Only the set-up of a centre may give a kind its first words without a draft.
CREATE FUNCTION "judge_wording"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE proposed "wording_draft"; midnight timestamptz;
BEGIN
  IF NEW."draft_id" IS NULL THEN
    IF NEW."created_by_id" IS NOT NULL OR EXISTS (SELECT FROM "boilerplate_version" WHERE "kind" = NEW."kind") THEN
      RAISE EXCEPTION 'A new wording is a draft that somebody else approved.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO proposed FROM "wording_draft" WHERE "id" = NEW."draft_id" FOR UPDATE;
  IF proposed."state" <> 'proposed'
     OR (proposed."kind", proposed."text", proposed."effective_on") IS DISTINCT FROM (NEW."kind", NEW."text", NEW."effective_on") THEN
    RAISE EXCEPTION 'A wording is approved as it was proposed, word by word.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."approved_by_id" IS NULL OR NEW."approver" IS NULL OR NEW."approved_by_id" = proposed."proposed_by_id"
     OR EXISTS (SELECT FROM "wording_writer" WHERE "draft_id" = NEW."draft_id" AND "person_id" = NEW."approved_by_id") THEN
    RAISE EXCEPTION 'Nobody approves their own wording.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT NEW."effective_on"::timestamp AT TIME ZONE "time_zone" INTO midnight FROM "centre" WHERE "id" = 1;
  IF midnight > now() THEN
    NEW."effective_from" := midnight;
  ELSE
    NEW."effective_on" := NULL;
    NEW."effective_from" := now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "boilerplate_version_by_another" BEFORE INSERT ON "boilerplate_version" FOR EACH ROW EXECUTE FUNCTION "judge_wording"();

CREATE FUNCTION "judge_wording_cancellation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "boilerplate_start" WHERE "id" = NEW."version_id" AND "starts_at" > now()) THEN
    RAISE EXCEPTION 'Only a wording whose day has not come can be taken back.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "wording_cancellation_in_time" BEFORE INSERT ON "wording_cancellation" FOR EACH ROW EXECUTE FUNCTION "judge_wording_cancellation"();

-- 6. What is kept.
CREATE TRIGGER "wording_writer_kept" BEFORE UPDATE OR DELETE ON "wording_writer" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "wording_cancellation_kept" BEFORE UPDATE OR DELETE ON "wording_cancellation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "wording_draft_no_delete" BEFORE DELETE ON "wording_draft" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "wording_writer_no_truncate" BEFORE TRUNCATE ON "wording_writer" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "wording_cancellation_no_truncate" BEFORE TRUNCATE ON "wording_cancellation" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "wording_draft_no_truncate" BEFORE TRUNCATE ON "wording_draft" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- 7. Ownership and rights.
ALTER TYPE "wording_state" OWNER TO answer_desk_owner;
ALTER TABLE "wording_draft" OWNER TO answer_desk_owner;
ALTER TABLE "wording_writer" OWNER TO answer_desk_owner;
ALTER TABLE "wording_cancellation" OWNER TO answer_desk_owner;
ALTER VIEW "boilerplate_start" OWNER TO answer_desk_owner;
ALTER VIEW "site"."boilerplate_change" OWNER TO answer_desk_owner;
ALTER FUNCTION "boilerplate_at"(timestamptz) OWNER TO answer_desk_owner;
ALTER FUNCTION "live_wording"() OWNER TO answer_desk_owner;
ALTER FUNCTION "note_wording_writer"() OWNER TO answer_desk_owner;
ALTER FUNCTION "judge_wording"() OWNER TO answer_desk_owner;
ALTER FUNCTION "judge_wording_cancellation"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT, UPDATE ON "wording_draft" TO answer_desk_app;
GRANT SELECT, INSERT ON "wording_writer", "wording_cancellation" TO answer_desk_app;
GRANT SELECT ON "boilerplate_start" TO answer_desk_app;
GRANT SELECT ON "site"."boilerplate_change" TO answer_desk_public, answer_desk_app;
