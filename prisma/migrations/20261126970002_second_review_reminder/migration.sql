-- One reminder a day of a second review that is pending, however many look at once.
CREATE TABLE "second_review_reminder" (
  "edition_id" UUID NOT NULL,
  "day" DATE NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "second_review_reminder_pkey" PRIMARY KEY ("edition_id", "day"),
  CONSTRAINT "second_review_reminder_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "urgent_publication"("edition_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER "second_review_reminder_kept" BEFORE UPDATE OR DELETE ON "second_review_reminder" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "second_review_reminder_no_truncate" BEFORE TRUNCATE ON "second_review_reminder" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "second_review_reminder" OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "second_review_reminder" TO answer_desk_app;
