-- Sources that are kept for an answer whether or not its words cite them: for those who write, never printed. Who let one go is kept too, so that nobody is asked again.
CREATE TABLE "reading_list_item" (
  "answer_id" UUID NOT NULL,
  "reference_id" UUID NOT NULL,
  "added_by_id" UUID NOT NULL,
  "added_by_name" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "dropped_by_id" UUID,
  "dropped_at" TIMESTAMPTZ(6),
  CONSTRAINT "reading_list_item_pkey" PRIMARY KEY ("answer_id", "reference_id"),
  CONSTRAINT "reading_list_item_dropped_by_somebody" CHECK (("dropped_by_id" IS NULL) = ("dropped_at" IS NULL)),
  CONSTRAINT "reading_list_item_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "reading_list_item_reference_id_fkey" FOREIGN KEY ("reference_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "reading_list_item_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "reading_list_item_dropped_by_id_fkey" FOREIGN KEY ("dropped_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "reading_list_item_reference_id_idx" ON "reading_list_item"("reference_id");
CREATE TRIGGER "reading_list_item_kept" BEFORE DELETE ON "reading_list_item" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "reading_list_item_no_truncate" BEFORE TRUNCATE ON "reading_list_item" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "reading_list_item" OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "reading_list_item" TO answer_desk_app;
GRANT UPDATE ("added_by_id", "added_by_name", "added_at", "dropped_by_id", "dropped_at") ON "reading_list_item" TO answer_desk_app;
