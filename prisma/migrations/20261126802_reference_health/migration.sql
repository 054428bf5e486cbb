-- The health of sources: what was said about them after they came out, and whether their addresses still answer.

CREATE TYPE "reference_status" AS ENUM ('ok', 'corrected', 'concern', 'retracted', 'withdrawn');
CREATE TYPE "notice_kind" AS ENUM ('retraction', 'withdrawal', 'concern', 'correction', 'update');
CREATE TYPE "notice_source" AS ENUM ('nbib', 'pubmed', 'crossref', 'retraction_watch', 'manual');
CREATE TYPE "link_role" AS ENUM ('primary', 'archive');
CREATE TYPE "link_state" AS ENUM ('unchecked', 'ok', 'redirected', 'blocked', 'suspect', 'dead_confirmed', 'usurped');
CREATE TYPE "lookup_state" AS ENUM ('waiting', 'found', 'not_found', 'settled');

ALTER TABLE "centre" ADD COLUMN "contact_email" TEXT NOT NULL DEFAULT '';
ALTER TABLE "centre" ADD COLUMN "source_age_years" INTEGER NOT NULL DEFAULT 10 CHECK ("source_age_years" BETWEEN 1 AND 100);

ALTER TABLE "reference" ADD COLUMN "status" "reference_status" NOT NULL DEFAULT 'ok';
ALTER TABLE "reference" ADD COLUMN "status_override" JSONB;
ALTER TABLE "reference" ADD COLUMN "evidence" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "reference" ADD COLUMN "notices_checked_at" TIMESTAMPTZ(6);
-- Citing a retracted source needs a stated reason, by somebody, at some time.
ALTER TABLE "reference" ADD CONSTRAINT "reference_status_override_stated" CHECK (
  "status_override" IS NULL OR coalesce(length(trim("status_override"->>'reason')) >= 10 AND "status_override" ? 'by' AND "status_override" ? 'at', false));
CREATE INDEX "reference_status" ON "reference" ("status") WHERE "status" <> 'ok';
CREATE INDEX "reference_notices_due" ON "reference" ("notices_checked_at" NULLS FIRST) WHERE "merged_into_id" IS NULL AND ("doi" IS NOT NULL OR "pmid" IS NOT NULL);

CREATE TABLE "reference_notice" (
  "id" UUID NOT NULL PRIMARY KEY,
  "reference_id" UUID NOT NULL REFERENCES "reference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "kind" "notice_kind" NOT NULL,
  "source" "notice_source" NOT NULL,
  "notice_key" TEXT NOT NULL,
  "notice_doi" TEXT,
  "notice_pmid" TEXT,
  "citation" TEXT NOT NULL DEFAULT '',
  "noticed_on" DATE,
  "reasons" TEXT[] NOT NULL DEFAULT '{}',
  "first_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  "ack_by_id" UUID,
  "ack_at" TIMESTAMPTZ(6),
  "ack_reason" TEXT,
  CONSTRAINT "reference_notice_ack_whole" CHECK (("ack_at" IS NULL) = ("ack_reason" IS NULL) AND ("ack_reason" IS NULL OR length(trim("ack_reason")) > 0))
);
-- The same notice from the same source is one notice, for ever.
CREATE UNIQUE INDEX "reference_notice_reference_id_kind_source_notice_key_key" ON "reference_notice" ("reference_id", "kind", "source", "notice_key");
CREATE INDEX "reference_notice_open" ON "reference_notice" ("reference_id") WHERE "ack_at" IS NULL;

CREATE TABLE "reference_link" (
  "id" UUID NOT NULL PRIMARY KEY,
  "reference_id" UUID NOT NULL REFERENCES "reference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "role" "link_role" NOT NULL,
  "url" TEXT NOT NULL,
  "state" "link_state" NOT NULL DEFAULT 'unchecked',
  "sentence" TEXT NOT NULL DEFAULT '',
  "http_status" INTEGER,
  "final_url" TEXT,
  "fail_count" INTEGER NOT NULL DEFAULT 0 CHECK ("fail_count" >= 0),
  "first_fail_at" TIMESTAMPTZ(6),
  "last_checked_at" TIMESTAMPTZ(6),
  "next_check_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  -- The title and the words of the page on the day a person last opened it, and as they are now.
  "cited_print" JSONB,
  "seen_print" JSONB,
  "archived_at" TIMESTAMPTZ(6),
  "confirmed_by_id" UUID,
  "confirmed_at" TIMESTAMPTZ(6),
  -- A link is dead or usurped by a person's word only.
  CONSTRAINT "reference_link_dead_by_word" CHECK ("state" NOT IN ('dead_confirmed', 'usurped') OR ("confirmed_by_id" IS NOT NULL AND "confirmed_at" IS NOT NULL)),
  CONSTRAINT "reference_link_archive_dated" CHECK ("role" <> 'archive' OR "archived_at" IS NOT NULL)
);
CREATE UNIQUE INDEX "reference_link_reference_id_role_key" ON "reference_link" ("reference_id", "role");
CREATE INDEX "reference_link_due" ON "reference_link" ("next_check_at") WHERE "role" = 'primary';
CREATE INDEX "reference_link_state" ON "reference_link" ("state") WHERE "state" IN ('suspect', 'dead_confirmed', 'usurped', 'blocked', 'redirected');

CREATE TABLE "reference_lookup" (
  "reference_id" UUID NOT NULL PRIMARY KEY REFERENCES "reference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "state" "lookup_state" NOT NULL DEFAULT 'waiting',
  "sentence" TEXT NOT NULL DEFAULT '',
  "tries" INTEGER NOT NULL DEFAULT 0,
  "asked_at" TIMESTAMPTZ(6),
  "next_try_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  "source" TEXT,
  "offer" JSONB
);
CREATE INDEX "reference_lookup_due" ON "reference_lookup" ("next_try_at") WHERE "state" = 'waiting';

-- What the outside answered, so that the same question is not asked twice.
CREATE TABLE "outside_answer" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "etag" TEXT,
  "body" TEXT NOT NULL,
  "fetched_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now()
);

DO $$
DECLARE thing text;
BEGIN
  FOREACH thing IN ARRAY ARRAY['reference_notice', 'reference_link', 'reference_lookup', 'outside_answer'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO answer_desk_owner', thing);
  END LOOP;
  FOREACH thing IN ARRAY ARRAY['reference_status', 'notice_kind', 'notice_source', 'link_role', 'link_state', 'lookup_state'] LOOP
    EXECUTE format('ALTER TYPE %I OWNER TO answer_desk_owner', thing);
  END LOOP;
END $$;

-- A notice is kept: it may be acknowledged, once, and nothing else of it changes.
CREATE FUNCTION "keep_notice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."ack_at" IS NOT NULL
     OR (OLD."id", OLD."reference_id", OLD."kind", OLD."source", OLD."notice_key", OLD."first_seen_at") IS DISTINCT FROM
        (NEW."id", NEW."reference_id", NEW."kind", NEW."source", NEW."notice_key", NEW."first_seen_at") THEN
    RAISE EXCEPTION 'A notice is kept; it is acknowledged once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION "keep_notice"() OWNER TO answer_desk_owner;
CREATE TRIGGER "reference_notice_kept" BEFORE UPDATE OR DELETE ON "reference_notice" FOR EACH ROW EXECUTE FUNCTION "keep_notice"();

GRANT SELECT, INSERT, UPDATE ON "reference_notice", "reference_link", "reference_lookup", "outside_answer" TO answer_desk_app;
GRANT DELETE ON "reference_link", "outside_answer" TO answer_desk_app;
