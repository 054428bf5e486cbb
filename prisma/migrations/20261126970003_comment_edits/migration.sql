-- A comment is never changed: its author gives it other words, each a row of its own, while nobody has answered it.
CREATE TABLE "comment_edit" (
  "id" UUID NOT NULL,
  "comment_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "mentioned_ids" UUID[] NOT NULL DEFAULT '{}',
  "edited_by_id" UUID NOT NULL,
  "edited_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "comment_edit_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "comment_edit_words" CHECK (length(trim("text")) > 0),
  CONSTRAINT "comment_edit_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "comment_edit_comment_id_number_key" ON "comment_edit"("comment_id", "number");

-- The thread is held, so that an answer or a resolution comes before or after it, never between.
CREATE FUNCTION "judge_comment_edit"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said "comment"; thread "comment_thread";
BEGIN
  SELECT * INTO said FROM "comment" WHERE "id" = NEW."comment_id";
  SELECT * INTO thread FROM "comment_thread" WHERE "id" = said."thread_id" FOR UPDATE;
  IF said."author_id" IS DISTINCT FROM NEW."edited_by_id" THEN
    RAISE EXCEPTION 'Only who wrote a comment changes its words.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF thread."resolved_at" IS NOT NULL THEN
    RAISE EXCEPTION 'The words of a resolved comment stay.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT FROM "comment" c WHERE c."thread_id" = said."thread_id" AND (c."created_at", c."id") > (said."created_at", said."id")) THEN
    RAISE EXCEPTION 'The words of a comment that was answered stay.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "edition" e WHERE e."id" = thread."edition_id" AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled')) THEN
    RAISE EXCEPTION 'Comments belong to an edition that is still open.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."number" <> 1 + (SELECT count(*) FROM "comment_edit" x WHERE x."comment_id" = NEW."comment_id") THEN
    RAISE EXCEPTION 'The words of a comment follow each other.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "comment_edit_judged" BEFORE INSERT ON "comment_edit" FOR EACH ROW EXECUTE FUNCTION "judge_comment_edit"();
CREATE TRIGGER "comment_edit_kept" BEFORE UPDATE OR DELETE ON "comment_edit" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "comment_edit_no_truncate" BEFORE TRUNCATE ON "comment_edit" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "comment_edit" OWNER TO answer_desk_owner;
ALTER FUNCTION "judge_comment_edit"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "comment_edit" TO answer_desk_app;
