-- How often an answer is reviewed as a whole: by the class of its risk, or by an interval of its own.
CREATE TYPE "risk_class" AS ENUM ('high', 'standard', 'low');
ALTER TYPE "risk_class" OWNER TO answer_desk_owner;

ALTER TABLE "centre"
  ADD COLUMN "review_months_high" INTEGER NOT NULL DEFAULT 12,
  ADD COLUMN "review_months_standard" INTEGER NOT NULL DEFAULT 24,
  ADD COLUMN "review_months_low" INTEGER NOT NULL DEFAULT 36,
  ADD CONSTRAINT "centre_review_months" CHECK (least("review_months_high", "review_months_standard", "review_months_low") >= 1
    AND greatest("review_months_high", "review_months_standard", "review_months_low") <= 120);

-- 36 was the interval of every answer while nobody could choose one: it is not an interval of its own.
ALTER TABLE "answer" ADD COLUMN "risk_class" "risk_class" NOT NULL DEFAULT 'standard';
ALTER TABLE "answer" ALTER COLUMN "review_every_months" DROP NOT NULL, ALTER COLUMN "review_every_months" DROP DEFAULT;
UPDATE "answer" SET "review_every_months" = NULL WHERE "review_every_months" = 36;
ALTER TABLE "answer" ADD CONSTRAINT "answer_review_months" CHECK ("review_every_months" BETWEEN 1 AND 120);

-- The months between two reviews of an answer, as the centre counts them today.
CREATE VIEW "answer_interval" AS
  SELECT a."id" AS "answer_id",
         coalesce(a."review_every_months", CASE a."risk_class" WHEN 'high' THEN c."review_months_high" WHEN 'low' THEN c."review_months_low"
           ELSE c."review_months_standard" END) AS "months"
    FROM "answer" a CROSS JOIN "centre" c;
ALTER VIEW "answer_interval" OWNER TO answer_desk_owner;
GRANT SELECT ON "answer_interval" TO answer_desk_app;

-- The next review is set by a review: by a publication that says "whole answer reviewed" in the same transaction, and by nothing else
-- but a move that somebody confirmed (review_move).
CREATE TABLE "review_move" (
  "id" UUID NOT NULL PRIMARY KEY,
  "answer_id" UUID NOT NULL REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "set_on" DATE NOT NULL,
  "moved_from" DATE NOT NULL,
  "moved_to" DATE NOT NULL,
  "moved_by_id" UUID NOT NULL REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "review_move_answer_id_idx" ON "review_move" ("answer_id", "created_at" DESC);

-- The day that the last review set: the one a move is measured from, so that many small moves are no large one.
CREATE FUNCTION "review_set_on"(answer uuid, now_on date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT m."set_on" FROM "review_move" m WHERE m."answer_id" = answer AND m."moved_to" = now_on
                    ORDER BY m."created_at" DESC LIMIT 1), now_on)
$$;

-- A move stays within a fifth of the interval round the day that the review set, and leads to no day that is past.
CREATE FUNCTION "judge_review_move"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE months integer; current_on date; today date;
BEGIN
  SELECT "next_review_on" INTO current_on FROM "answer" WHERE "id" = NEW."answer_id" FOR UPDATE;
  SELECT i."months" INTO months FROM "answer_interval" i WHERE i."answer_id" = NEW."answer_id";
  SELECT (now() AT TIME ZONE "time_zone")::date INTO today FROM "centre" WHERE "id" = 1;
  IF current_on IS DISTINCT FROM NEW."moved_from" OR NEW."set_on" <> "review_set_on"(NEW."answer_id", current_on) THEN
    RAISE EXCEPTION 'The next review of this answer was moved meanwhile.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."moved_to" < today OR NEW."moved_from" < today THEN
    RAISE EXCEPTION 'An overdue review is not moved, and none is moved into the past.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF abs(NEW."moved_to" - NEW."set_on") > floor(months * 365.2425 / 12 / 5) THEN
    RAISE EXCEPTION 'A review is moved by a fifth of its interval at most.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "review_move_within_a_fifth" BEFORE INSERT ON "review_move" FOR EACH ROW EXECUTE FUNCTION "judge_review_move"();
CREATE TRIGGER "review_move_kept" BEFORE UPDATE OR DELETE ON "review_move" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "review_move_no_truncate" BEFORE TRUNCATE ON "review_move" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "keep_next_review"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "publication" p
                  WHERE p."answer_id" = NEW."id" AND p."reviewed_on" < NEW."next_review_on"
                    AND p.xmin::text = (pg_current_xact_id()::text::numeric % 4294967296)::text)
     AND NOT EXISTS (SELECT FROM "review_move" m WHERE m."answer_id" = NEW."id" AND m."moved_to" = NEW."next_review_on"
                    AND m.xmin::text = (pg_current_xact_id()::text::numeric % 4294967296)::text) THEN
    RAISE EXCEPTION 'The next review is set by a review of the whole answer.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "answer_next_review" AFTER UPDATE OF "next_review_on" ON "answer" FOR EACH ROW
  WHEN (OLD."next_review_on" IS DISTINCT FROM NEW."next_review_on") EXECUTE FUNCTION "keep_next_review"();

-- One reminder a step and a day that was set, however many look at once.
CREATE TABLE "review_reminder" (
  "answer_id" UUID NOT NULL REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "due_on" DATE NOT NULL,
  "days" INTEGER NOT NULL CHECK ("days" IN (60, 30, 0)),
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("answer_id", "due_on", "days")
);
CREATE TRIGGER "review_reminder_kept" BEFORE UPDATE OR DELETE ON "review_reminder" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "review_move" OWNER TO answer_desk_owner;
ALTER TABLE "review_reminder" OWNER TO answer_desk_owner;
ALTER FUNCTION "review_set_on"(uuid, date) OWNER TO answer_desk_owner;
ALTER FUNCTION "judge_review_move"() OWNER TO answer_desk_owner;
ALTER FUNCTION "keep_next_review"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "review_move", "review_reminder" TO answer_desk_app;

-- The queue of the daily reminders.
SELECT pgboss.create_queue('review-reminders', '{"policy": "stately", "retryLimit": 5, "retryDelay": 60, "retryBackoff": true, "expireInSeconds": 3600}');
DO $$
DECLARE jobs text := (SELECT partition_name FROM pgboss.queue WHERE name = 'review-reminders');
BEGIN
  EXECUTE format('ALTER TABLE pgboss.%I OWNER TO answer_desk_owner', jobs);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.%I TO answer_desk_app', jobs);
END $$;
