-- A link by which somebody outside reads one kept text of a draft. What it shows never changes; it ends, once.
CREATE TABLE "preview_link" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_by_id" UUID,
    "open_count" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(6),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "preview_link_hash" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "preview_link_label" CHECK (length(trim("label")) > 0),
    CONSTRAINT "preview_link_term" CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '31 days'),
    CONSTRAINT "preview_link_end" CHECK (("revoked_at" IS NULL) = ("revoked_by_id" IS NULL))
);

CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");
CREATE INDEX "preview_link_revision_id_idx" ON "preview_link"("revision_id");
CREATE INDEX "preview_link_created_by_id_idx" ON "preview_link"("created_by_id");

ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A link shows a text that is kept for ever: an autosave may still be overwritten.
CREATE FUNCTION "pin_preview_link"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "revision" WHERE "id" = NEW."revision_id" AND "kind" <> 'autosave') THEN
    RAISE EXCEPTION 'A link shows a kept revision.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."revoked_at" IS NOT NULL OR NEW."open_count" <> 0 THEN
    RAISE EXCEPTION 'A new link was never opened and has not ended.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "preview_link_pinned" BEFORE INSERT ON "preview_link" FOR EACH ROW EXECUTE FUNCTION "pin_preview_link"();

-- Of a link only two things change: it is opened once more while it works, and it is revoked, once.
CREATE FUNCTION "keep_preview_link"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."id", OLD."revision_id", OLD."token_hash", OLD."label", OLD."created_by_id", OLD."created_at", OLD."expires_at") IS DISTINCT FROM
     (NEW."id", NEW."revision_id", NEW."token_hash", NEW."label", NEW."created_by_id", NEW."created_at", NEW."expires_at") THEN
    RAISE EXCEPTION 'A link keeps its text, its token and its term.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."revoked_at" IS NOT NULL THEN
    RAISE EXCEPTION 'A revoked link stays as it is.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."open_count" < OLD."open_count" THEN
    RAISE EXCEPTION 'Openings are counted, never uncounted.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "preview_link_kept" BEFORE UPDATE ON "preview_link" FOR EACH ROW EXECUTE FUNCTION "keep_preview_link"();
CREATE TRIGGER "preview_link_no_delete" BEFORE DELETE ON "preview_link" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "preview_link_no_truncate" BEFORE TRUNCATE ON "preview_link" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "preview_link" OWNER TO answer_desk_owner;
ALTER FUNCTION "pin_preview_link"() OWNER TO answer_desk_owner;
ALTER FUNCTION "keep_preview_link"() OWNER TO answer_desk_owner;

-- The application reads, adds, counts and ends; the public site knows nothing of it.
GRANT SELECT, INSERT ON "preview_link" TO answer_desk_app;
GRANT UPDATE ("revoked_at", "revoked_by_id", "open_count", "last_opened_at") ON "preview_link" TO answer_desk_app;
