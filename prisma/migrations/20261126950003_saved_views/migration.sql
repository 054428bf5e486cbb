-- Lists of answers that people keep by name: the query of their address, nothing else. A shared one is seen by everybody, changed by whoever
-- saved it, and taken away by them or an administrator.
CREATE TABLE "saved_view" (
  "id" UUID NOT NULL,
  "owner_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "is_shared" BOOLEAN NOT NULL DEFAULT false,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removed_at" TIMESTAMPTZ(6),
  CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "saved_view_name" CHECK (length("name") BETWEEN 1 AND 80),
  CONSTRAINT "saved_view_query" CHECK (length("query") <= 2000),
  CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- One name names one view of a person.
CREATE UNIQUE INDEX "saved_view_name_of_owner" ON "saved_view"("owner_id", lower("name")) WHERE "removed_at" IS NULL;
CREATE INDEX "saved_view_owner_id_idx" ON "saved_view"("owner_id");
CREATE TRIGGER "saved_view_kept" BEFORE DELETE ON "saved_view" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "saved_view_no_truncate" BEFORE TRUNCATE ON "saved_view" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The view with which a person's list begins.
CREATE TABLE "default_view" (
  "person_id" UUID NOT NULL,
  "view_id" UUID NOT NULL,
  CONSTRAINT "default_view_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "default_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "default_view_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "default_view_view_id_idx" ON "default_view"("view_id");

ALTER TABLE "saved_view" OWNER TO answer_desk_owner;
ALTER TABLE "default_view" OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "saved_view" TO answer_desk_app;
GRANT UPDATE ("name", "query", "is_shared", "removed_at") ON "saved_view" TO answer_desk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "default_view" TO answer_desk_app;
