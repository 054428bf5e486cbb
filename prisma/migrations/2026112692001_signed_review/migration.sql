-- A signed review: what the reviewer ticked, opened and declared is kept with the verdict; the sign-in behind it is fresh.
ALTER TABLE "verdict" ADD COLUMN "attestation" JSONB;

-- When the person behind a session last gave their password: at sign-in, and again before signing.
ALTER TABLE "session" ADD COLUMN "confirmed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "session" SET "confirmed_at" = "created_at";

-- After how many minutes a sign-in is too old to sign with.
ALTER TABLE "centre" ADD COLUMN "sign_again_minutes" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "centre" ADD CONSTRAINT "centre_sign_again" CHECK ("sign_again_minutes" BETWEEN 1 AND 720);

-- What a reviewer has ticked and opened of the edition in review so far: bookkeeping until it is signed.
CREATE TABLE "review_mark" (
    "person_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_mark_pkey" PRIMARY KEY ("edition_id", "person_id", "kind", "key"),
    CONSTRAINT "review_mark_kind" CHECK ("kind" IN ('checked', 'opened')),
    CONSTRAINT "review_mark_key" CHECK (length("key") BETWEEN 1 AND 64)
);
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "review_mark_person_id_idx" ON "review_mark"("person_id");

-- A verdict carries the name and credentials of the day of somebody who may review; an approval is signed in full, and every
-- change that it says was checked was ticked by the signer.
CREATE FUNCTION "sign_verdict"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE signer "person"; said jsonb := NEW."attestation";
BEGIN
  SELECT * INTO signer FROM "person" WHERE "id" = NEW."reviewer_id";
  IF signer."deactivated_at" IS NOT NULL OR NOT signer."roles" && ARRAY['reviewer', 'publisher']::"role"[] THEN
    RAISE EXCEPTION 'A verdict is given by a reviewer or a publisher.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."reviewer_name", NEW."reviewer_credentials", NEW."reviewer_affiliation") IS DISTINCT FROM
     (signer."name", signer."credentials", signer."affiliation") THEN
    RAISE EXCEPTION 'Your name or credentials changed meanwhile. Reload the page and sign again.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."outcome" <> 'approved' THEN
    RETURN NEW;
  END IF;
  IF said IS NULL OR jsonb_typeof(said->'checked') IS DISTINCT FROM 'array'
     OR jsonb_typeof(said->'sources'->'opened') IS DISTINCT FROM 'array' OR jsonb_array_length(NEW."checklist") < 5 THEN
    RAISE EXCEPTION 'An approval is signed in full.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (said->>'found')::int IS DISTINCT FROM jsonb_array_length(said->'checked') OR EXISTS (
       SELECT FROM jsonb_array_elements(said->'checked') item
        WHERE NOT EXISTS (SELECT FROM "review_mark" m WHERE m."edition_id" = NEW."edition_id" AND m."person_id" = NEW."reviewer_id"
                             AND m."kind" = 'checked' AND m."key" = item->>'key')) THEN
    RAISE EXCEPTION 'Everything under “Check these first” is ticked before an approval.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (said->'interests'->>'kind' = 'none'
      OR said->'interests'->>'kind' = 'declared' AND length(trim(said->'interests'->>'text')) > 0
      OR said->'interests'->>'kind' = 'waived' AND length(trim(said->'interests'->>'because')) > 0
         AND said->'interests'->>'byId' <> NEW."reviewer_id"::text) IS NOT TRUE THEN
    RAISE EXCEPTION 'An approval says whether the reviewer has a conflict of interest.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "verdict_signed" BEFORE INSERT ON "verdict" FOR EACH ROW EXECUTE FUNCTION "sign_verdict"();

ALTER TABLE "review_mark" OWNER TO answer_desk_owner;
ALTER FUNCTION "sign_verdict"() OWNER TO answer_desk_owner;
GRANT SELECT, INSERT, DELETE ON "review_mark" TO answer_desk_app;
