-- The laws that the schema cannot say. Each has a test in prisma/laws.db.test.ts that tries to break it.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- 1. At most one open edition an answer.
CREATE UNIQUE INDEX "edition_one_open" ON "edition" ("answer_id")
  WHERE "state" IN ('draft', 'in_review', 'changes_requested', 'approved');

-- 2. Identities of references and people.
CREATE UNIQUE INDEX "reference_doi" ON "reference" ("doi") WHERE "merged_into_id" IS NULL;
CREATE UNIQUE INDEX "reference_pmid" ON "reference" ("pmid") WHERE "merged_into_id" IS NULL;
CREATE UNIQUE INDEX "reference_pmcid" ON "reference" ("pmcid") WHERE "merged_into_id" IS NULL;
CREATE UNIQUE INDEX "reference_url_key" ON "reference" ("url_key")
  WHERE "merged_into_id" IS NULL AND "doi" IS NULL AND "pmid" IS NULL;
ALTER TABLE "person" ADD CONSTRAINT "person_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "centre" ADD CONSTRAINT "centre_one_row" CHECK ("id" = 1);
ALTER TABLE "event_head" ADD CONSTRAINT "event_head_one_row" CHECK ("id" = 1);
INSERT INTO "event_head" ("id", "seq", "hash") VALUES (1, 0, '');

-- 3. Search. The columns below are for the database only; Prisma does not know them.
ALTER TABLE "edition" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (setweight(to_tsvector('english', "question"), 'A') || setweight(to_tsvector('english', left("plain_text", 200000)), 'B')) STORED;
CREATE INDEX "edition_search" ON "edition" USING gin ("search");
ALTER TABLE "publication" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (setweight(to_tsvector('english', "topic_name" || ' ' || "question"), 'A') || setweight(to_tsvector('english', left("plain_text", 200000)), 'B')) STORED;
CREATE INDEX "publication_search" ON "publication" USING gin ("search");
CREATE INDEX "reference_formatted_trgm" ON "reference" USING gin (lower("formatted") gin_trgm_ops);
CREATE INDEX "topic_name_trgm" ON "topic" USING gin (lower("name") gin_trgm_ops);
CREATE UNIQUE INDEX "topic_name_lower" ON "topic" (lower("name"));
CREATE INDEX "topic_synonym_trgm" ON "topic_synonym" USING gin (lower("name") gin_trgm_ops);

-- 4. The two pointers that go in a circle are checked at the end of the transaction.
ALTER TABLE "answer" ALTER CONSTRAINT "answer_current_edition_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "answer" ALTER CONSTRAINT "answer_live_publication_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "edition" ALTER CONSTRAINT "edition_submitted_revision_id_fkey" DEFERRABLE INITIALLY DEFERRED;

-- 5. What is kept is never changed and never removed.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A kept % is never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['verdict', 'verdict_void', 'publication', 'publication_end', 'publication_citation', 'event',
                              'contribution', 'imported_source', 'boilerplate_version', 'comment'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', kept || '_kept', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['verdict', 'verdict_void', 'publication', 'publication_end', 'publication_citation', 'event', 'event_head',
                              'contribution', 'imported_source', 'boilerplate_version', 'comment', 'revision', 'edition', 'answer', 'person'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', kept || '_no_truncate', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['revision', 'edition', 'answer', 'person', 'reference', 'topic', 'comment_thread'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', kept || '_no_delete', kept);
  END LOOP;
END $$;

-- 6. A revision is kept, except that an autosave may be overwritten by its own sitting, while its edition is open for writing.
CREATE FUNCTION "keep_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."kind" <> 'autosave' OR NEW."kind" <> 'autosave'
     OR (OLD."id", OLD."edition_id", OLD."number", OLD."author_id", OLD."created_at") IS DISTINCT FROM
        (NEW."id", NEW."edition_id", NEW."number", NEW."author_id", NEW."created_at")
     OR OLD."sitting_id" IS NULL OR OLD."sitting_id" IS DISTINCT FROM NEW."sitting_id" THEN
    RAISE EXCEPTION 'A kept revision is never changed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT FROM "revision" WHERE "edition_id" = OLD."edition_id" AND "number" > OLD."number")
     OR NOT EXISTS (SELECT FROM "edition" WHERE "id" = OLD."edition_id" AND "state" IN ('draft', 'changes_requested')) THEN
    RAISE EXCEPTION 'This autosave is history: a later revision exists or its edition is closed to writing.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "revision_kept" BEFORE UPDATE ON "revision" FOR EACH ROW EXECUTE FUNCTION "keep_revision"();

-- 7. The life of an edition: the same table as lib/workflow/transitions.ts. Words change only where writing is open.
CREATE FUNCTION "live_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."answer_id", OLD."number", OLD."created_by_id", OLD."created_at") IS DISTINCT FROM
     (NEW."answer_id", NEW."number", NEW."created_by_id", NEW."created_at") THEN
    RAISE EXCEPTION 'An edition keeps its answer, its number and its maker.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" <> NEW."state" AND (OLD."state"::text || '>' || NEW."state"::text) NOT IN (
       'draft>in_review', 'changes_requested>in_review', 'in_review>draft', 'in_review>changes_requested', 'in_review>approved',
       'approved>draft', 'approved>published', 'published>superseded', 'published>withdrawn', 'withdrawn>superseded',
       'draft>discarded', 'changes_requested>discarded', 'discarded>draft') THEN
    RAISE EXCEPTION 'An edition does not go from % to %.', OLD."state", NEW."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."state" NOT IN ('draft', 'changes_requested')
     AND (OLD."question", OLD."document") IS DISTINCT FROM (NEW."question", NEW."document") THEN
    RAISE EXCEPTION 'The words of an edition that is % do not change.', OLD."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."state" <> OLD."state" AND NEW."lock_version" <= OLD."lock_version" THEN
    RAISE EXCEPTION 'A change of state raises lock_version.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "edition_life" BEFORE UPDATE ON "edition" FOR EACH ROW EXECUTE FUNCTION "live_edition"();

-- 8. The second pair of eyes. A verdict is on the submitted revision and its hash, by somebody who wrote nothing of the
--    edition and did not submit it. The edition's row is locked, so that nobody can contribute at the same moment.
CREATE FUNCTION "judge_verdict"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE judged "edition";
BEGIN
  SELECT * INTO judged FROM "edition" WHERE "id" = NEW."edition_id" FOR UPDATE;
  IF judged."state" <> 'in_review' OR judged."submitted_revision_id" IS DISTINCT FROM NEW."revision_id" THEN
    RAISE EXCEPTION 'A verdict is on the revision that is in review.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "revision" WHERE "id" = NEW."revision_id" AND "edition_id" = NEW."edition_id" AND "content_hash" = NEW."content_hash") THEN
    RAISE EXCEPTION 'A verdict names the hash of the revision it is on.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF judged."submitted_by_id" = NEW."reviewer_id"
     OR EXISTS (SELECT FROM "contribution" WHERE "edition_id" = NEW."edition_id" AND "person_id" = NEW."reviewer_id") THEN
    RAISE EXCEPTION 'Nobody judges their own words.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."outcome" = 'approved' AND EXISTS (
       SELECT FROM "comment_thread" WHERE "edition_id" = NEW."edition_id" AND "blocking" AND "resolved_at" IS NULL) THEN
    RAISE EXCEPTION 'An open blocking comment stands against approval.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."outcome" = 'changes_requested' AND length(trim(NEW."note")) = 0 THEN
    RAISE EXCEPTION 'Requesting changes needs words.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "verdict_by_another" BEFORE INSERT ON "verdict" FOR EACH ROW EXECUTE FUNCTION "judge_verdict"();

-- 9. Nobody becomes a contributor of an edition that is closed to writing: an approval cannot be undermined afterwards.
CREATE FUNCTION "admit_contribution"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "edition" WHERE "id" = NEW."edition_id" AND "state" IN ('draft', 'changes_requested') FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Only an edition that is open for writing takes contributions.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "contribution_while_open" BEFORE INSERT ON "contribution" FOR EACH ROW EXECUTE FUNCTION "admit_contribution"();

-- 10. A publication stands on a standing approval of exactly this text, and no date moves by itself.
CREATE FUNCTION "stand_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before "publication"; imported date;
BEGIN
  PERFORM FROM "edition" WHERE "id" = NEW."edition_id" AND "answer_id" = NEW."answer_id" AND "state" = 'approved' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Only an approved edition of this answer is published.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (
       SELECT FROM "verdict" v JOIN "revision" r ON r."id" = v."revision_id"
        WHERE v."id" = NEW."verdict_id" AND v."outcome" = 'approved' AND v."edition_id" = NEW."edition_id"
          AND v."revision_id" = NEW."revision_id" AND v."content_hash" = NEW."content_hash" AND r."content_hash" = NEW."content_hash"
          AND NOT EXISTS (SELECT FROM "verdict_void" x WHERE x."verdict_id" = v."id")) THEN
    RAISE EXCEPTION 'A publication stands on a standing approval of exactly this text.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT * INTO before FROM "publication" WHERE "answer_id" = NEW."answer_id" ORDER BY "number" DESC LIMIT 1;
  SELECT "imported_updated_on" INTO imported FROM "edition" WHERE "id" = NEW."edition_id";
  IF NEW."change_kind" = 'first' AND (before."id" IS NOT NULL OR imported IS NOT NULL) THEN
    RAISE EXCEPTION 'This answer was public before: say whether the information changed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."change_kind" <> 'first' AND before."id" IS NULL AND imported IS NULL THEN
    RAISE EXCEPTION 'The first publication changes nothing.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."change_kind" = 'wording' AND NEW."updated_on" <> coalesce(before."updated_on", imported) THEN
    RAISE EXCEPTION 'A change of wording moves no public date.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."change_kind" = 'substantive' AND length(trim(coalesce(NEW."change_note", ''))) = 0 THEN
    RAISE EXCEPTION 'A substantive change tells readers what changed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF before."id" IS NOT NULL AND NEW."published_on" <> before."published_on" THEN
    RAISE EXCEPTION 'The date of first publication does not move.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "publication_stands" BEFORE INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION "stand_publication"();

-- 11. Published implies a publication; the live pointer points to this answer's own.
CREATE FUNCTION "published_implies_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" = 'published' AND NOT EXISTS (
       SELECT FROM "publication" p JOIN "answer" a ON a."live_publication_id" = p."id" WHERE p."edition_id" = NEW."id") THEN
    RAISE EXCEPTION 'A published edition has a live publication.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "edition_published" AFTER INSERT OR UPDATE OF "state" ON "edition" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "published_implies_publication"();

CREATE FUNCTION "own_pointers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."live_publication_id" IS NOT NULL AND NOT EXISTS (
       SELECT FROM "publication" WHERE "id" = NEW."live_publication_id" AND "answer_id" = NEW."id") THEN
    RAISE EXCEPTION 'An answer shows its own publication.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."current_edition_id" IS NOT NULL AND NOT EXISTS (
       SELECT FROM "edition" WHERE "id" = NEW."current_edition_id" AND "answer_id" = NEW."id") THEN
    RAISE EXCEPTION 'An answer points to its own edition.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "answer_pointers" AFTER INSERT OR UPDATE OF "live_publication_id", "current_edition_id" ON "answer"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "own_pointers"();

-- 12. The chain of events. Place, time and hash are set here, whatever the client says; the head's row is the lock.
CREATE FUNCTION "event_body"(e "event") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(e."seq", e."id", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e."type", e."actor_id",
    e."actor_name", to_jsonb(e."actor_roles"), e."answer_id", e."edition_id", e."revision_id", e."publication_id", e."reference_id",
    e."topic_id", e."person_id", e."payload", e."reason", e."request_id")::text
$$;
CREATE FUNCTION "chain_event"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head "event_head";
BEGIN
  SELECT * INTO head FROM "event_head" WHERE "id" = 1 FOR UPDATE;
  NEW."seq" := head."seq" + 1;
  NEW."at" := clock_timestamp();
  NEW."prev_hash" := head."hash";
  NEW."hash" := encode(sha256(convert_to(head."hash" || "event_body"(NEW), 'UTF8')), 'hex');
  UPDATE "event_head" SET "seq" = NEW."seq", "hash" = NEW."hash" WHERE "id" = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "event_chain" BEFORE INSERT ON "event" FOR EACH ROW EXECUTE FUNCTION "chain_event"();

-- 13. The centre always has an active administrator, once it has one.
CREATE FUNCTION "keep_an_administrator"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF 'administrator' = ANY (OLD."roles") AND OLD."deactivated_at" IS NULL
     AND (NOT 'administrator' = ANY (NEW."roles") OR NEW."deactivated_at" IS NOT NULL) THEN
    PERFORM pg_advisory_xact_lock(hashtext('answer_desk.administrators'));
    IF NOT EXISTS (SELECT FROM "person" WHERE 'administrator' = ANY ("roles") AND "deactivated_at" IS NULL AND "id" <> NEW."id") THEN
      RAISE EXCEPTION 'The last administrator stays.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "person_administrator" BEFORE UPDATE ON "person" FOR EACH ROW EXECUTE FUNCTION "keep_an_administrator"();
