-- Declarations of interests: kept for ever, each for twelve months. The newest of a person counts.
CREATE TABLE "interest_declaration" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "interests" JSONB NOT NULL,
    "topic_ids" UUID[] NOT NULL DEFAULT '{}',
    "declared_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_until" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interest_declaration_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "interest_declaration_list" CHECK (jsonb_typeof("interests") = 'array')
);
CREATE INDEX "interest_declaration_person_id_declared_at_idx" ON "interest_declaration"("person_id", "declared_at" DESC);
ALTER TABLE "interest_declaration" ADD CONSTRAINT "interest_declaration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody chooses when they declared, nor for how long it holds.
CREATE FUNCTION "date_declaration"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."declared_at" := clock_timestamp();
  NEW."valid_until" := NEW."declared_at" + interval '12 months';
  RETURN NEW;
END $$;
CREATE TRIGGER "interest_declaration_dated" BEFORE INSERT ON "interest_declaration" FOR EACH ROW EXECUTE FUNCTION "date_declaration"();

-- A conflict that somebody else waived, for one person and one edition, with a reason.
CREATE TABLE "interest_waiver" (
    "edition_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "waived_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interest_waiver_pkey" PRIMARY KEY ("edition_id", "person_id"),
    CONSTRAINT "interest_waiver_by_another" CHECK ("waived_by_id" <> "person_id"),
    CONSTRAINT "interest_waiver_reason" CHECK (length(trim("reason")) > 0)
);
CREATE INDEX "interest_waiver_person_id_idx" ON "interest_waiver"("person_id");
CREATE INDEX "interest_waiver_waived_by_id_idx" ON "interest_waiver"("waived_by_id");
ALTER TABLE "interest_waiver" ADD CONSTRAINT "interest_waiver_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "interest_waiver" ADD CONSTRAINT "interest_waiver_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "interest_waiver" ADD CONSTRAINT "interest_waiver_waived_by_id_fkey" FOREIGN KEY ("waived_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['interest_declaration', 'interest_waiver'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', kept || '_kept', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', kept || '_no_truncate', kept);
    EXECUTE format('ALTER TABLE %I OWNER TO answer_desk_owner', kept);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO answer_desk_app', kept);
  END LOOP;
END $$;

-- Who waives a conflict may review, and has no part in the words.
CREATE FUNCTION "judge_waiver"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "person" WHERE "id" = NEW."waived_by_id" AND "deactivated_at" IS NULL AND "roles" && ARRAY['reviewer', 'publisher']::"role"[])
     OR EXISTS (SELECT FROM "contribution" WHERE "edition_id" = NEW."edition_id" AND "person_id" = NEW."waived_by_id")
     OR EXISTS (SELECT FROM "edition" WHERE "id" = NEW."edition_id" AND "submitted_by_id" = NEW."waived_by_id") THEN
    RAISE EXCEPTION 'A conflict is waived by a reviewer or a publisher who did not write the edition.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "interest_waiver_judged" BEFORE INSERT ON "interest_waiver" FOR EACH ROW EXECUTE FUNCTION "judge_waiver"();

-- Why a person's interests keep them from reviewing an edition; null when they do not.
CREATE FUNCTION "interests_against"(reviewer uuid, reviewed uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE declared "interest_declaration";
BEGIN
  SELECT * INTO declared FROM "interest_declaration" WHERE "person_id" = reviewer ORDER BY "declared_at" DESC LIMIT 1;
  IF declared."id" IS NULL OR declared."valid_until" <= now() THEN
    RETURN 'A review needs a declaration of interests that is not older than twelve months.';
  END IF;
  IF EXISTS (SELECT FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id" WHERE e."id" = reviewed AND a."topic_id" = ANY (declared."topic_ids"))
     AND NOT EXISTS (SELECT FROM "interest_waiver" WHERE "edition_id" = reviewed AND "person_id" = reviewer) THEN
    RETURN 'Nobody reviews a topic in which they declared an interest, unless somebody else waived it.';
  END IF;
  RETURN NULL;
END $$;

-- An approval is by somebody whose interests allow it; one that says it was waived names the waiver.
CREATE FUNCTION "weigh_interests"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE against text := "interests_against"(NEW."reviewer_id", NEW."edition_id");
BEGIN
  IF against IS NOT NULL THEN
    RAISE EXCEPTION '%', against USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."attestation"->'interests'->>'kind' = 'waived') IS DISTINCT FROM EXISTS (
       SELECT FROM "interest_waiver" WHERE "edition_id" = NEW."edition_id" AND "person_id" = NEW."reviewer_id") THEN
    RAISE EXCEPTION 'An approval says whether a conflict of interest was waived for it.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "verdict_without_conflict" BEFORE INSERT ON "verdict" FOR EACH ROW WHEN (NEW."outcome" = 'approved') EXECUTE FUNCTION "weigh_interests"();

-- A review is claimed by somebody who could sign it: in review, by another than its writers, with interests that allow it.
CREATE FUNCTION "judge_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE against text;
BEGIN
  IF NEW."state" <> 'in_review' OR NEW."claim_expires_at" IS NULL THEN
    RAISE EXCEPTION 'Only an edition in review is claimed, and only for a time.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "person" WHERE "id" = NEW."claimed_by_id" AND "deactivated_at" IS NULL AND "roles" && ARRAY['reviewer', 'publisher']::"role"[]) THEN
    RAISE EXCEPTION 'A review is claimed by a reviewer or a publisher.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."submitted_by_id" = NEW."claimed_by_id"
     OR EXISTS (SELECT FROM "contribution" WHERE "edition_id" = NEW."id" AND "person_id" = NEW."claimed_by_id") THEN
    RAISE EXCEPTION 'Nobody reviews their own words.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  against := "interests_against"(NEW."claimed_by_id", NEW."id");
  IF against IS NOT NULL THEN
    RAISE EXCEPTION '%', against USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "edition_claim" BEFORE UPDATE OF "claimed_by_id" ON "edition" FOR EACH ROW
  WHEN (NEW."claimed_by_id" IS NOT NULL AND NEW."claimed_by_id" IS DISTINCT FROM OLD."claimed_by_id") EXECUTE FUNCTION "judge_claim"();

ALTER FUNCTION "date_declaration"() OWNER TO answer_desk_owner;
ALTER FUNCTION "judge_waiver"() OWNER TO answer_desk_owner;
ALTER FUNCTION "interests_against"(uuid, uuid) OWNER TO answer_desk_owner;
ALTER FUNCTION "weigh_interests"() OWNER TO answer_desk_owner;
ALTER FUNCTION "judge_claim"() OWNER TO answer_desk_owner;
