-- What rests on a source, and what may become of it: deleted while nobody ever cited it, merged, brought back.

-- 1. Every reference that the words of an edition ever cited. Grows only, so that what rests on a source is never forgotten.
CREATE TABLE "edition_reference" (
    "edition_id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_reference_pkey" PRIMARY KEY ("edition_id","reference_id")
);
CREATE INDEX "edition_reference_reference_id_idx" ON "edition_reference"("reference_id");
ALTER TABLE "edition_reference" ADD CONSTRAINT "edition_reference_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "edition_reference" ADD CONSTRAINT "edition_reference_reference_id_fkey" FOREIGN KEY ("reference_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "edition_reference" ("edition_id", "reference_id")
  SELECT "edition_id", "reference_id" FROM "edition_citation"
  UNION SELECT p."edition_id", c."reference_id" FROM "publication_citation" c JOIN "publication" p ON p."id" = c."publication_id"
  UNION SELECT r."edition_id", (x->>'id')::uuid FROM "revision" r, jsonb_array_elements(r."references") x
         WHERE EXISTS (SELECT FROM "reference" k WHERE k."id" = (x->>'id')::uuid);

CREATE FUNCTION "remember_citations"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "edition_reference" ("edition_id", "reference_id")
  SELECT a."edition_id", a."reference_id" FROM added a
   WHERE NOT EXISTS (SELECT FROM "edition_reference" k WHERE k."edition_id" = a."edition_id" AND k."reference_id" = a."reference_id")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "edition_citation_remembered" AFTER INSERT ON "edition_citation" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "remember_citations"();

-- 2. Deleting hides; the row stays, for the audit names it. A law about time needs the lock: who cites and who deletes wait for one another.
ALTER TABLE "reference" ADD COLUMN "deleted_at" TIMESTAMPTZ(6);
-- Lines are looked up by their digest.
DROP INDEX "reference_formatted_hash";
CREATE INDEX "reference_deleted" ON "reference" ("updated_at" DESC, "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "reference_merged_into_id_idx" ON "reference" ("merged_into_id");
ALTER TABLE "reference" ADD CONSTRAINT "reference_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION "cite_what_stands"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE cited "reference";
BEGIN
  SELECT * INTO cited FROM "reference" WHERE "id" = NEW."reference_id" FOR KEY SHARE;
  IF cited."deleted_at" IS NOT NULL OR cited."merged_into_id" IS NOT NULL THEN
    RAISE EXCEPTION 'A source that this text cites was deleted or merged with another a moment ago. Save again.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "edition_citation_stands" BEFORE INSERT ON "edition_citation" FOR EACH ROW EXECUTE FUNCTION "cite_what_stands"();

CREATE FUNCTION "part_with_reference"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE winner "reference";
BEGIN
  IF NEW."deleted_at" IS NOT NULL AND OLD."deleted_at" IS NULL AND (
       EXISTS (SELECT FROM "edition_reference" WHERE "reference_id" = NEW."id")
       OR EXISTS (SELECT FROM "publication_citation" WHERE "reference_id" = NEW."id")
       OR EXISTS (SELECT FROM "reference" WHERE "merged_into_id" = NEW."id")) THEN
    RAISE EXCEPTION 'A reference that was ever cited is kept. Archive it instead.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."merged_into_id" IS NOT NULL AND NEW."merged_into_id" IS DISTINCT FROM OLD."merged_into_id" THEN
    SELECT * INTO winner FROM "reference" WHERE "id" = NEW."merged_into_id" FOR UPDATE;
    IF winner."id" = NEW."id" OR winner."merged_into_id" IS NOT NULL OR winner."deleted_at" IS NOT NULL OR NEW."deleted_at" IS NOT NULL THEN
      RAISE EXCEPTION 'A reference is merged into another one that stands.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
                WHERE c."reference_id" = NEW."id" AND e."state" IN ('draft', 'changes_requested')) THEN
      RAISE EXCEPTION 'A draft cites this reference still: rewrite the drafts first.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reference_parted" BEFORE UPDATE OF "deleted_at", "merged_into_id" ON "reference"
  FOR EACH ROW EXECUTE FUNCTION "part_with_reference"();

-- 3. What colleagues tell one another about a source. Kept as it was said.
CREATE TABLE "reference_note" (
    "id" UUID NOT NULL,
    "reference_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reference_note_reference_id_created_at_idx" ON "reference_note"("reference_id", "created_at");
ALTER TABLE "reference_note" ADD CONSTRAINT "reference_note_reference_id_fkey" FOREIGN KEY ("reference_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 4. Pairs that somebody looked at and found to be two sources.
CREATE TABLE "not_duplicate" (
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "not_duplicate_pkey" PRIMARY KEY ("a_id","b_id"),
    CONSTRAINT "not_duplicate_in_order" CHECK ("a_id" < "b_id")
);
ALTER TABLE "not_duplicate" ADD CONSTRAINT "not_duplicate_a_id_fkey" FOREIGN KEY ("a_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "not_duplicate" ADD CONSTRAINT "not_duplicate_b_id_fkey" FOREIGN KEY ("b_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Duplicates are looked for among equal titles (letters and digits only), equal ISBN and equal address.
CREATE FUNCTION "csl_title_key"(csl jsonb) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT md5(replace(public."search_form"(coalesce(csl->>'title', '')), ' ', ''))::uuid
$$;
CREATE FUNCTION "csl_isbn_key"(csl jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN csl->>'type' = 'book' THEN nullif(left(regexp_replace(regexp_replace(upper(csl->>'ISBN'), '[^0-9X]', '', 'g'), '^978(?=\d{10}$)', ''), 9), '') END
$$;
ALTER TABLE "reference"
  ADD COLUMN "title_key" uuid GENERATED ALWAYS AS (public."csl_title_key"("csl")) STORED,
  ADD COLUMN "isbn_key" text GENERATED ALWAYS AS (public."csl_isbn_key"("csl")) STORED;
CREATE INDEX "reference_title_key" ON "reference" ("title_key", "id") WHERE "merged_into_id" IS NULL AND "deleted_at" IS NULL;
CREATE INDEX "reference_isbn_key" ON "reference" ("isbn_key", "id") WHERE "isbn_key" IS NOT NULL AND "merged_into_id" IS NULL AND "deleted_at" IS NULL;

-- 5. Merges, kept with what stood before, so that they can be undone; only the undoing is ever added.
CREATE TABLE "reference_merge" (
    "id" UUID NOT NULL,
    "loser_id" UUID NOT NULL,
    "winner_id" UUID NOT NULL,
    "winner_before" JSONB NOT NULL,
    "winner_after" JSONB NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_by_name" TEXT NOT NULL,
    "merged_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(6),
    "undone_by_id" UUID,

    CONSTRAINT "reference_merge_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "reference_merge_undone_in_time" CHECK ("undone_at" IS NULL OR "undone_at" <= "merged_at" + interval '30 days')
);
CREATE INDEX "reference_merge_winner_id_idx" ON "reference_merge"("winner_id");
CREATE UNIQUE INDEX "reference_merge_one_standing" ON "reference_merge"("loser_id") WHERE "undone_at" IS NULL;
ALTER TABLE "reference_merge" ADD CONSTRAINT "reference_merge_loser_id_fkey" FOREIGN KEY ("loser_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reference_merge" ADD CONSTRAINT "reference_merge_winner_id_fkey" FOREIGN KEY ("winner_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION "keep_merge"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."undone_at" IS NOT NULL OR
     (OLD."id", OLD."loser_id", OLD."winner_id", OLD."winner_before", OLD."winner_after", OLD."merged_by_id", OLD."merged_by_name", OLD."merged_at")
     IS DISTINCT FROM
     (NEW."id", NEW."loser_id", NEW."winner_id", NEW."winner_before", NEW."winner_after", NEW."merged_by_id", NEW."merged_by_name", NEW."merged_at") THEN
    RAISE EXCEPTION 'A merge is kept as it was done; it is undone once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reference_merge_kept" BEFORE UPDATE ON "reference_merge" FOR EACH ROW EXECUTE FUNCTION "keep_merge"();

-- 6. Citations that the library rewrote in a draft: the version of the draft that it made, and where each stood. Only such versions may be
--    passed over by a window that was open meanwhile.
CREATE TABLE "edition_rewrite" (
    "edition_id" UUID NOT NULL,
    "lock_version" INTEGER NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "merge_id" UUID,
    "places" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_rewrite_pkey" PRIMARY KEY ("edition_id","lock_version")
);
CREATE INDEX "edition_rewrite_merge_id_idx" ON "edition_rewrite"("merge_id");
ALTER TABLE "edition_rewrite" ADD CONSTRAINT "edition_rewrite_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "edition_rewrite" ADD CONSTRAINT "edition_rewrite_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "edition_rewrite" ADD CONSTRAINT "edition_rewrite_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "edition_rewrite" ADD CONSTRAINT "edition_rewrite_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "reference_merge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is kept is never changed and never removed.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['edition_reference', 'reference_note', 'not_duplicate', 'edition_rewrite'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', kept || '_kept', kept);
  END LOOP;
  EXECUTE 'CREATE TRIGGER "reference_merge_no_delete" BEFORE DELETE ON "reference_merge" FOR EACH ROW EXECUTE FUNCTION "refuse_change"()';
  FOREACH kept IN ARRAY ARRAY['edition_reference', 'reference_note', 'not_duplicate', 'edition_rewrite', 'reference_merge'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', kept || '_no_truncate', kept);
    EXECUTE format('ALTER TABLE %I OWNER TO answer_desk_owner', kept);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO answer_desk_app', kept);
  END LOOP;
END $$;
REVOKE INSERT ON "edition_reference" FROM answer_desk_app;
GRANT UPDATE ON "reference_merge" TO answer_desk_app;

ALTER FUNCTION "remember_citations"() OWNER TO answer_desk_owner;
ALTER FUNCTION "cite_what_stands"() OWNER TO answer_desk_owner;
ALTER FUNCTION "part_with_reference"() OWNER TO answer_desk_owner;
ALTER FUNCTION "csl_title_key"(jsonb) OWNER TO answer_desk_owner;
ALTER FUNCTION "csl_isbn_key"(jsonb) OWNER TO answer_desk_owner;
ALTER FUNCTION "keep_merge"() OWNER TO answer_desk_owner;
