-- What each person last looked at of each answer, so that a comparison can begin there. Bookkeeping of reading, not history.
CREATE TABLE "revision_seen" (
    "person_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "before_id" UUID,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_seen_pkey" PRIMARY KEY ("person_id", "answer_id")
);

ALTER TABLE "revision_seen" ADD CONSTRAINT "revision_seen_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "revision_seen" ADD CONSTRAINT "revision_seen_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "revision_seen" ADD CONSTRAINT "revision_seen_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "revision_seen" ADD CONSTRAINT "revision_seen_before_id_fkey" FOREIGN KEY ("before_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A look is at a text of that answer, and what was looked at before is another text of it.
CREATE FUNCTION "see_own_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(ARRAY[NEW."revision_id", NEW."before_id"]) AS seen("id")
              WHERE seen."id" IS NOT NULL AND NOT EXISTS (
                SELECT FROM "revision" r JOIN "edition" e ON e."id" = r."edition_id" WHERE r."id" = seen."id" AND e."answer_id" = NEW."answer_id")) THEN
    RAISE EXCEPTION 'What was looked at is a text of that answer.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "revision_seen_own" BEFORE INSERT OR UPDATE ON "revision_seen" FOR EACH ROW EXECUTE FUNCTION "see_own_revision"();
ALTER TABLE "revision_seen" ADD CONSTRAINT "revision_seen_before_other" CHECK ("before_id" <> "revision_id");

ALTER TABLE "revision_seen" OWNER TO answer_desk_owner;
ALTER FUNCTION "see_own_revision"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT, UPDATE ON "revision_seen" TO answer_desk_app;
