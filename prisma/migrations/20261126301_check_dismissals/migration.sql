-- What a person said of a finding of the checks: that it is none, and why. Remembered for the answer by the words it was about.
CREATE TABLE "check_dismissal" (
  "id" UUID NOT NULL,
  "answer_id" UUID NOT NULL,
  "check" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "excerpt" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "dismissed_by_id" UUID NOT NULL,
  "dismissed_by_name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "check_dismissal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "check_dismissal_reason" CHECK (length(trim("reason")) >= 3),
  CONSTRAINT "check_dismissal_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "check_dismissal_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "check_dismissal_answer_id_idx" ON "check_dismissal"("answer_id");

-- Its end: somebody brought the finding back.
CREATE TABLE "check_dismissal_end" (
  "dismissal_id" UUID NOT NULL,
  "ended_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "check_dismissal_end_pkey" PRIMARY KEY ("dismissal_id"),
  CONSTRAINT "check_dismissal_end_dismissal_id_fkey" FOREIGN KEY ("dismissal_id") REFERENCES "check_dismissal"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "check_dismissal_end_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- One dismissal of the same thing stands at a time. The answer's row is held, so that two at one moment are not both the first.
CREATE FUNCTION "admit_check_dismissal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "answer" WHERE "id" = NEW."answer_id" FOR UPDATE;
  IF EXISTS (SELECT FROM "check_dismissal" d WHERE d."answer_id" = NEW."answer_id" AND d."check" = NEW."check" AND d."about" = NEW."about"
               AND NOT EXISTS (SELECT FROM "check_dismissal_end" e WHERE e."dismissal_id" = d."id")) THEN
    RAISE EXCEPTION 'This finding is dismissed already. Reload the page to see why.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "check_dismissal_once" BEFORE INSERT ON "check_dismissal" FOR EACH ROW EXECUTE FUNCTION "admit_check_dismissal"();

-- Both are kept as they were written.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['check_dismissal', 'check_dismissal_end'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', kept || '_kept', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', kept || '_no_truncate', kept);
    EXECUTE format('ALTER TABLE %I OWNER TO answer_desk_owner', kept);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO answer_desk_app', kept);
  END LOOP;
  ALTER FUNCTION "admit_check_dismissal"() OWNER TO answer_desk_owner;
END $$;
