-- How each person wants to be written to; nobody's row means a digest at eight.
CREATE TABLE "mail_wish" (
  "person_id" UUID NOT NULL,
  "mode" TEXT NOT NULL,
  "hour" INTEGER NOT NULL DEFAULT 8,
  "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "mail_wish_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "mail_wish_mode" CHECK ("mode" IN ('immediate', 'digest', 'off')),
  CONSTRAINT "mail_wish_hour" CHECK ("hour" BETWEEN 0 AND 23),
  CONSTRAINT "mail_wish_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The outbox: a row a letter. Its words are made when it is sent, from the notifications that point to it.
CREATE TABLE "mail" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'waiting',
  "tries" INTEGER NOT NULL DEFAULT 0,
  "next_try_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sentence" TEXT NOT NULL DEFAULT '',
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(6),
  CONSTRAINT "mail_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "mail_kind" CHECK ("kind" IN ('single', 'digest')),
  CONSTRAINT "mail_state" CHECK ("state" IN ('waiting', 'sent', 'needless', 'failed', 'let_go')),
  CONSTRAINT "mail_ended" CHECK (("state" = 'waiting') = ("ended_at" IS NULL)),
  CONSTRAINT "mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- At most one digest a day and person.
CREATE UNIQUE INDEX "mail_digest_a_day" ON "mail"("person_id", "day") WHERE "kind" = 'digest';
CREATE INDEX "mail_person_id_idx" ON "mail"("person_id");
CREATE INDEX "mail_waiting" ON "mail"("next_try_at") WHERE "state" = 'waiting';
CREATE INDEX "mail_failed" ON "mail"("ended_at") WHERE "state" = 'failed';

-- What ended stays ended; only what failed is tried once more, or let go.
CREATE FUNCTION "keep_mail"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."id", OLD."person_id", OLD."kind", OLD."day", OLD."created_at") IS DISTINCT FROM
     (NEW."id", NEW."person_id", NEW."kind", NEW."day", NEW."created_at") THEN
    RAISE EXCEPTION 'A letter keeps its number and its reader.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" <> NEW."state" AND (OLD."state" || '>' || NEW."state") NOT IN (
       'waiting>sent', 'waiting>needless', 'waiting>failed', 'failed>waiting', 'failed>let_go') THEN
    RAISE EXCEPTION 'A letter does not go from % to %.', OLD."state", NEW."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION "keep_mail"() OWNER TO answer_desk_owner;
CREATE TRIGGER "mail_kept_true" BEFORE UPDATE ON "mail" FOR EACH ROW EXECUTE FUNCTION "keep_mail"();
CREATE TRIGGER "mail_kept" BEFORE DELETE ON "mail" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "mail_no_truncate" BEFORE TRUNCATE ON "mail" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A notification goes into one letter at most.
ALTER TABLE "notification" ADD COLUMN "mail_id" UUID;
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "notification_mail_id_idx" ON "notification"("mail_id");
CREATE INDEX "notification_unmailed" ON "notification"("created_at") WHERE "mail_id" IS NULL AND "read_at" IS NULL;
CREATE FUNCTION "keep_letter"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A notification goes into one letter at most.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
ALTER FUNCTION "keep_letter"() OWNER TO answer_desk_owner;
CREATE TRIGGER "notification_one_letter" BEFORE UPDATE ON "notification" FOR EACH ROW
  WHEN (OLD."mail_id" IS NOT NULL AND NEW."mail_id" IS DISTINCT FROM OLD."mail_id") EXECUTE FUNCTION "keep_letter"();

SELECT pgboss.create_queue('mail', '{"policy": "stately", "retryLimit": 5, "retryDelay": 60, "retryBackoff": true, "expireInSeconds": 900}');
DO $$
DECLARE made name;
BEGIN
  SELECT "partition_name" INTO made FROM pgboss.queue WHERE "name" = 'mail';
  EXECUTE format('ALTER TABLE pgboss.%I OWNER TO answer_desk_owner', made);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.%I TO answer_desk_app', made);
END $$;

ALTER TABLE "mail_wish" OWNER TO answer_desk_owner;
ALTER TABLE "mail" OWNER TO answer_desk_owner;
GRANT SELECT, INSERT, UPDATE ON "mail_wish" TO answer_desk_app;
GRANT SELECT, INSERT ON "mail" TO answer_desk_app;
GRANT UPDATE ("state", "tries", "next_try_at", "sentence", "ended_at") ON "mail" TO answer_desk_app;
GRANT UPDATE ("mail_id") ON "notification" TO answer_desk_app;
