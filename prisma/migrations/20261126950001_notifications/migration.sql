-- What the inbox of each person holds: who was told of which event. Written in the transaction of the event, before the event takes the
-- head of the chain; so that no lock is waited for behind that head, the rows point by value and a trigger looks at commit.
CREATE TABLE "notification" (
  "id" BIGSERIAL NOT NULL,
  "event_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "title" TEXT NOT NULL,
  "reach" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "read_at" TIMESTAMPTZ(6),
  CONSTRAINT "notification_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "notification_reach" CHECK ("reach" IN ('personal', 'shared', 'urgent'))
);
-- One an event and person, whoever asks and however often.
CREATE UNIQUE INDEX "notification_event_id_person_id_key" ON "notification"("event_id", "person_id");
CREATE INDEX "notification_person_id_id_idx" ON "notification"("person_id", "id" DESC);
CREATE INDEX "notification_unread" ON "notification"("person_id", "id" DESC) WHERE "read_at" IS NULL;

-- It tells of an event that is there, to somebody who is there, and never to whoever did it.
CREATE FUNCTION "tell_of_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "event" WHERE "id" = NEW."event_id" AND "actor_id" IS DISTINCT FROM NEW."person_id") THEN
    RAISE EXCEPTION 'A notification tells of an event, and never whoever did it.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "person" WHERE "id" = NEW."person_id") THEN
    RAISE EXCEPTION 'A notification is for a person.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION "tell_of_event"() OWNER TO answer_desk_owner;
CREATE CONSTRAINT TRIGGER "notification_of_event" AFTER INSERT ON "notification" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "tell_of_event"();
CREATE TRIGGER "notification_kept" BEFORE DELETE ON "notification" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "notification_no_truncate" BEFORE TRUNCATE ON "notification" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "notification" OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "notification" TO answer_desk_app;
GRANT UPDATE ("read_at") ON "notification" TO answer_desk_app;
GRANT USAGE ON SEQUENCE "notification_id_seq" TO answer_desk_app;
