-- A replacement of words that somebody proposes in a conversation. Its words never change; it is decided once.
CREATE TABLE "proposal" (
  "thread_id" UUID NOT NULL,
  "before" JSONB NOT NULL,
  "after" JSONB NOT NULL,
  "proposed_by_id" UUID NOT NULL,
  "proposed_by_name" TEXT NOT NULL,
  "proposed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "is_applied" BOOLEAN,
  "decided_by_id" UUID,
  "decided_by_name" TEXT,
  "decided_at" TIMESTAMPTZ(6),
  "words" TEXT,
  CONSTRAINT "proposal_pkey" PRIMARY KEY ("thread_id"),
  CONSTRAINT "proposal_changes_something" CHECK ("before" <> "after"),
  CONSTRAINT "proposal_decision_is_whole" CHECK (num_nonnulls("is_applied", "decided_by_id", "decided_by_name", "decided_at") IN (0, 4)),
  CONSTRAINT "proposal_words_of_a_no" CHECK ("words" IS NULL OR "is_applied" = false),
  CONSTRAINT "proposal_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "proposal_proposed_by_id_idx" ON "proposal"("proposed_by_id");

-- The rule of the house: whose proposals were taken into an edition does not approve it. A contribution says whether it came about so.
ALTER TABLE "centre" ADD COLUMN "proposals_bar" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "contribution" ADD COLUMN "by_proposal" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION "keep_proposal"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE decision text[] := ARRAY['is_applied', 'decided_by_id', 'decided_by_name', 'decided_at', 'words'];
BEGIN
  IF (to_jsonb(NEW) - decision) <> (to_jsonb(OLD) - decision) THEN
    RAISE EXCEPTION 'The words of a proposal are kept as they are. Other words are another proposal.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."is_applied" IS NOT NULL THEN
    RAISE EXCEPTION 'A proposal is decided once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."is_applied" AND (SELECT "proposals_bar" FROM "centre" WHERE "id" = 1) THEN
    INSERT INTO "contribution" ("edition_id", "person_id", "by_proposal")
    SELECT "edition_id", NEW."proposed_by_id", true FROM "comment_thread" WHERE "id" = NEW."thread_id"
    ON CONFLICT ("edition_id", "person_id") DO NOTHING;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "proposal_decided_once" BEFORE UPDATE ON "proposal" FOR EACH ROW EXECUTE FUNCTION "keep_proposal"();
CREATE TRIGGER "proposal_kept" BEFORE DELETE ON "proposal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "proposal_no_truncate" BEFORE TRUNCATE ON "proposal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "proposal" OWNER TO answer_desk_owner;
ALTER FUNCTION "keep_proposal"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "proposal" TO answer_desk_app;
GRANT UPDATE ("is_applied", "decided_by_id", "decided_by_name", "decided_at", "words") ON "proposal" TO answer_desk_app;
