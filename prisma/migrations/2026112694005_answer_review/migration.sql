-- "Reviewed, no change needed": an act of its own on what readers read. It makes a publication of the same text, of which nothing
-- moves but "Last reviewed", and keeps what was signed.
CREATE TABLE "answer_review" (
  "id" UUID NOT NULL PRIMARY KEY,
  "answer_id" UUID NOT NULL,
  "publication_id" UUID NOT NULL UNIQUE,
  "content_hash" TEXT NOT NULL,
  "checklist" TEXT[] NOT NULL,
  "interests" JSONB NOT NULL,
  "sources" JSONB NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "reviewer_id" UUID NOT NULL,
  "reviewer_name" TEXT NOT NULL,
  "reviewer_credentials" TEXT NOT NULL,
  "reviewer_affiliation" TEXT NOT NULL,
  "reviewed_on" DATE NOT NULL,
  "next_review_on" DATE NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "answer_review_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "answer_review_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "answer_review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "answer_review_answer_id_idx" ON "answer_review" ("answer_id");

-- 1. Such a publication is the live one again, word for word, on the same approval; "Last reviewed" goes forward.
DROP TRIGGER "publication_stands" ON "publication";
CREATE TRIGGER "publication_stands" BEFORE INSERT ON "publication" FOR EACH ROW
  WHEN (NEW."change_kind"::text <> 'reviewed') EXECUTE FUNCTION "stand_publication"();

CREATE FUNCTION "stand_reviewed_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before "publication";
BEGIN
  PERFORM FROM "answer" WHERE "id" = NEW."answer_id" FOR UPDATE;
  SELECT p.* INTO before FROM "publication" p JOIN "answer" a ON a."live_publication_id" = p."id" WHERE a."id" = NEW."answer_id";
  IF before."id" IS NULL OR EXISTS (SELECT FROM "publication_end" e WHERE e."publication_id" = before."id")
     OR NOT EXISTS (SELECT FROM "edition" e WHERE e."id" = before."edition_id" AND e."state" = 'published') THEN
    RAISE EXCEPTION 'Only what readers read now is reviewed without a change.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."edition_id", NEW."revision_id", NEW."verdict_id", NEW."content_hash", NEW."question", NEW."plain_text", NEW."topic_name",
      NEW."snapshot", NEW."published_on", NEW."updated_on", NEW."number") IS DISTINCT FROM
     (before."edition_id", before."revision_id", before."verdict_id", before."content_hash", before."question", before."plain_text",
      before."topic_name", before."snapshot", before."published_on", before."updated_on", before."number" + 1)
     OR NEW."change_note" IS NOT NULL THEN
    RAISE EXCEPTION 'A review without a change moves nothing but the day of the last review.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."reviewed_on" IS NULL OR NEW."reviewed_on" < before."reviewed_on" THEN
    RAISE EXCEPTION 'The day of the last review goes forward.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "publication_reviewed" BEFORE INSERT ON "publication" FOR EACH ROW
  WHEN (NEW."change_kind"::text = 'reviewed') EXECUTE FUNCTION "stand_reviewed_publication"();

-- 2. It is signed, in full, by somebody who may review.
CREATE FUNCTION "sign_answer_review"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE signer "person";
BEGIN
  SELECT * INTO signer FROM "person" WHERE "id" = NEW."reviewer_id";
  IF signer."deactivated_at" IS NOT NULL OR NOT signer."roles" && ARRAY['reviewer', 'publisher']::"role"[] THEN
    RAISE EXCEPTION 'A review is signed by a reviewer or a publisher.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."reviewer_name", NEW."reviewer_credentials", NEW."reviewer_affiliation") IS DISTINCT FROM
     (signer."name", signer."credentials", signer."affiliation") THEN
    RAISE EXCEPTION 'Your name or credentials changed meanwhile. Reload the page and sign again.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF cardinality(NEW."checklist") < 5 OR jsonb_typeof(NEW."sources"->'opened') IS DISTINCT FROM 'array'
     OR (NEW."interests"->>'kind' = 'none'
         OR NEW."interests"->>'kind' = 'declared' AND length(trim(NEW."interests"->>'text')) > 0
         OR NEW."interests"->>'kind' = 'waived' AND length(trim(NEW."interests"->>'because')) > 0
            AND NEW."interests"->>'byId' <> NEW."reviewer_id"::text) IS NOT TRUE THEN
    RAISE EXCEPTION 'A review is signed in full.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."next_review_on" <= NEW."reviewed_on" OR NOT EXISTS (
       SELECT FROM "publication" p WHERE p."id" = NEW."publication_id" AND p."answer_id" = NEW."answer_id" AND p."change_kind" = 'reviewed'
          AND p."content_hash" = NEW."content_hash" AND p."reviewed_on" = NEW."reviewed_on" AND p."published_by_id" = NEW."reviewer_id") THEN
    RAISE EXCEPTION 'A review is of the text that it published again.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "answer_review_signed" BEFORE INSERT ON "answer_review" FOR EACH ROW EXECUTE FUNCTION "sign_answer_review"();

CREATE FUNCTION "reviewed_implies_review"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "answer_review" r WHERE r."publication_id" = NEW."id") THEN
    RAISE EXCEPTION 'A review without a change is signed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "publication_review_signed" AFTER INSERT ON "publication" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."change_kind"::text = 'reviewed') EXECUTE FUNCTION "reviewed_implies_review"();

CREATE TRIGGER "answer_review_kept" BEFORE UPDATE OR DELETE ON "answer_review" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "answer_review_no_truncate" BEFORE TRUNCATE ON "answer_review" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "answer_review" OWNER TO answer_desk_owner;
ALTER FUNCTION "stand_reviewed_publication"() OWNER TO answer_desk_owner;
ALTER FUNCTION "sign_answer_review"() OWNER TO answer_desk_owner;
ALTER FUNCTION "reviewed_implies_review"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT ON "answer_review" TO answer_desk_app;
