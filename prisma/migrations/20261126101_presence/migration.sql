-- Which windows have an edition open now. Rewritten every ten seconds and of no worth after a crash: not written ahead, not kept, no history.
CREATE UNLOGGED TABLE "presence" (
  "window_id" UUID NOT NULL,
  "edition_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "state" TEXT NOT NULL,
  "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "here_until" TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT "presence_pkey" PRIMARY KEY ("window_id"),
  CONSTRAINT "presence_state" CHECK ("state" IN ('viewing', 'editing', 'idle', 'conflict')),
  CONSTRAINT "presence_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "presence_edition_id_idx" ON "presence"("edition_id");

ALTER TABLE "presence" OWNER TO answer_desk_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON "presence" TO answer_desk_app;
