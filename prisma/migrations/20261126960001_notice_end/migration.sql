-- A notice was said about a source under a number. When the number was wrong and is corrected, the notice ends: it was about another source.
ALTER TABLE "reference_notice" ADD COLUMN "about_doi" TEXT, ADD COLUMN "about_pmid" TEXT, ADD COLUMN "ended_at" TIMESTAMPTZ(6);

ALTER TABLE "reference_notice" DISABLE TRIGGER "reference_notice_kept";
UPDATE "reference_notice" n
   SET "about_doi" = CASE WHEN n."source" <> 'pubmed' THEN r."doi" END,
       "about_pmid" = CASE WHEN n."source" <> 'crossref' THEN r."pmid" END
  FROM "reference" r WHERE r."id" = n."reference_id" AND n."source" <> 'manual' AND n."merge_id" IS NULL;
ALTER TABLE "reference_notice" ENABLE TRIGGER "reference_notice_kept";

-- Only what was said under a number can have been said under a wrong one.
ALTER TABLE "reference_notice" ADD CONSTRAINT "reference_notice_ends_with_number"
  CHECK ("ended_at" IS NULL OR "about_doi" IS NOT NULL OR "about_pmid" IS NOT NULL);

-- The same notice from the same source is one notice, while it stands.
DROP INDEX "reference_notice_reference_id_kind_source_notice_key_key";
CREATE UNIQUE INDEX "reference_notice_standing" ON "reference_notice" ("reference_id", "kind", "source", "notice_key") WHERE "ended_at" IS NULL;
CREATE INDEX "reference_notice_reference_id_idx" ON "reference_notice" ("reference_id");
DROP INDEX "reference_notice_open";
CREATE INDEX "reference_notice_open" ON "reference_notice" ("reference_id") WHERE "ack_at" IS NULL AND "ended_at" IS NULL;

CREATE OR REPLACE FUNCTION "keep_notice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM "reference_merge" m WHERE m."id" = OLD."merge_id" AND m."undone_at" IS NOT NULL) THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'A notice is kept; it is acknowledged once and ends once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."ended_at" IS NOT NULL
     OR (OLD."id", OLD."reference_id", OLD."kind", OLD."source", OLD."notice_key", OLD."first_seen_at", OLD."merge_id", OLD."about_doi", OLD."about_pmid") IS DISTINCT FROM
        (NEW."id", NEW."reference_id", NEW."kind", NEW."source", NEW."notice_key", NEW."first_seen_at", NEW."merge_id", NEW."about_doi", NEW."about_pmid")
     OR OLD."ack_at" IS NOT NULL AND (OLD."ack_at", OLD."ack_by_id", OLD."ack_reason") IS DISTINCT FROM (NEW."ack_at", NEW."ack_by_id", NEW."ack_reason") THEN
    RAISE EXCEPTION 'A notice is kept; it is acknowledged once and ends once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- What is asked about under a new number is asked anew.
CREATE FUNCTION "ask_anew_about_new_number"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."doi", OLD."pmid") IS DISTINCT FROM (NEW."doi", NEW."pmid") THEN NEW."notices_checked_at" := NULL; END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION "ask_anew_about_new_number"() OWNER TO answer_desk_owner;
CREATE TRIGGER "reference_asked_about_anew" BEFORE UPDATE OF "doi", "pmid" ON "reference" FOR EACH ROW EXECUTE FUNCTION "ask_anew_about_new_number"();
