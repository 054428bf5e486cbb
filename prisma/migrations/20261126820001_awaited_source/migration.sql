-- Numbers of sources that are not in the library: somebody asked for a look-up, and a person decides on what it finds.

CREATE TYPE "awaited_kind" AS ENUM ('pmid', 'doi', 'pmcid');
CREATE TYPE "awaited_state" AS ENUM ('waiting', 'found', 'not_found', 'added', 'dropped');

CREATE TABLE "awaited_source" (
  "id" UUID NOT NULL PRIMARY KEY,
  "kind" "awaited_kind" NOT NULL,
  "value" TEXT NOT NULL,
  "state" "awaited_state" NOT NULL DEFAULT 'waiting',
  "sentence" TEXT NOT NULL DEFAULT '',
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  "tries" INTEGER NOT NULL DEFAULT 0 CHECK ("tries" >= 0),
  "next_try_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  "origin" TEXT,
  "answered_at" TIMESTAMPTZ(6),
  "found" JSONB,
  "told" JSONB,
  "reference_id" UUID REFERENCES "reference" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "settled_by_id" UUID,
  "settled_at" TIMESTAMPTZ(6),
  CONSTRAINT "awaited_source_normal" CHECK (CASE "kind"
    WHEN 'pmid' THEN "value" ~ '^[1-9][0-9]{0,7}$'
    WHEN 'pmcid' THEN "value" ~ '^PMC[1-9][0-9]{0,8}$'
    ELSE "value" ~ '^10\.[0-9]{4,9}(\.[0-9]+)*/\S+$' AND "value" = lower("value") END),
  CONSTRAINT "awaited_source_found_whole" CHECK (("found" IS NULL) = ("origin" IS NULL) AND ("state" <> 'found' OR ("found" IS NOT NULL AND "answered_at" IS NOT NULL))),
  -- What was found, or that nothing was, goes away when it is asked again.
  CONSTRAINT "awaited_source_waiting_unanswered" CHECK ("state" <> 'waiting' OR ("found" IS NULL AND "answered_at" IS NULL)),
  CONSTRAINT "awaited_source_settled_by_somebody" CHECK (("state" IN ('added', 'dropped')) = ("settled_by_id" IS NOT NULL AND "settled_at" IS NOT NULL)),
  CONSTRAINT "awaited_source_added_is_there" CHECK (("state" = 'added') = ("reference_id" IS NOT NULL))
);
-- A number waits once, whoever asks.
CREATE UNIQUE INDEX "awaited_source_open" ON "awaited_source" ("kind", "value") WHERE "state" IN ('waiting', 'found', 'not_found');
CREATE INDEX "awaited_source_due" ON "awaited_source" ("next_try_at") WHERE "state" = 'waiting';
CREATE INDEX "awaited_source_reference_id_idx" ON "awaited_source" ("reference_id");

ALTER TABLE "awaited_source" OWNER TO answer_desk_owner;
ALTER TYPE "awaited_kind" OWNER TO answer_desk_owner;
ALTER TYPE "awaited_state" OWNER TO answer_desk_owner;

-- The number and who asked for it stay; what is settled stays as it is.
CREATE FUNCTION "keep_awaited"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" IN ('added', 'dropped')
     OR (OLD."id", OLD."kind", OLD."value", OLD."asked_by_id", OLD."asked_at") IS DISTINCT FROM
        (NEW."id", NEW."kind", NEW."value", NEW."asked_by_id", NEW."asked_at") THEN
    RAISE EXCEPTION 'What was asked for is kept; it is settled once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION "keep_awaited"() OWNER TO answer_desk_owner;
CREATE TRIGGER "awaited_source_kept" BEFORE UPDATE OR DELETE ON "awaited_source" FOR EACH ROW EXECUTE FUNCTION "keep_awaited"();

GRANT SELECT, INSERT, UPDATE ON "awaited_source" TO answer_desk_app;
