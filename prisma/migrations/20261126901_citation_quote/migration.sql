-- The words of a source that carry a cited sentence: for those who write and review, never printed. New words are a new row.
CREATE TABLE "citation_quote" (
  "id" UUID NOT NULL,
  "answer_id" UUID NOT NULL,
  "reference_id" UUID NOT NULL,
  "quote" TEXT NOT NULL,
  "added_by_id" UUID NOT NULL,
  "added_by_name" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "verified_by_id" UUID,
  "verified_by_name" TEXT,
  "verified_at" TIMESTAMPTZ(6),
  CONSTRAINT "citation_quote_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "citation_quote_words" CHECK (length(trim("quote")) BETWEEN 1 AND 2000),
  CONSTRAINT "citation_quote_tick_is_whole" CHECK (num_nonnulls("verified_by_id", "verified_by_name", "verified_at") IN (0, 3)),
  CONSTRAINT "citation_quote_checked_by_another" CHECK ("verified_by_id" <> "added_by_id"),
  CONSTRAINT "citation_quote_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "citation_quote_reference_id_fkey" FOREIGN KEY ("reference_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "citation_quote_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "citation_quote_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "citation_quote_answer_id_idx" ON "citation_quote"("answer_id");
CREATE INDEX "citation_quote_reference_id_idx" ON "citation_quote"("reference_id");

-- A passage comes without a tick, and of a passage nothing changes but its tick.
CREATE FUNCTION "keep_citation_quote"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."verified_at" IS NOT NULL THEN
      RAISE EXCEPTION 'A passage is checked after it was added, by somebody else.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['verified_by_id', 'verified_by_name', 'verified_at']) <> (to_jsonb(OLD) - ARRAY['verified_by_id', 'verified_by_name', 'verified_at']) THEN
    RAISE EXCEPTION 'The words of a passage are kept as they are. Other words are another passage.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."verified_at" IS NOT NULL AND NEW."verified_at" IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'This passage is checked already. Take the tick back first.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "citation_quote_words_kept" BEFORE INSERT OR UPDATE ON "citation_quote" FOR EACH ROW EXECUTE FUNCTION "keep_citation_quote"();
CREATE TRIGGER "citation_quote_kept" BEFORE DELETE ON "citation_quote" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "citation_quote_no_truncate" BEFORE TRUNCATE ON "citation_quote" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "citation_quote" OWNER TO answer_desk_owner;
ALTER FUNCTION "keep_citation_quote"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "citation_quote" TO answer_desk_app;
GRANT UPDATE ("verified_by_id", "verified_by_name", "verified_at") ON "citation_quote" TO answer_desk_app;
