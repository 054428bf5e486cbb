-- 1. Urgent publication: live before it was reviewed, for a stated reason, and marked so until a different person has reviewed it.
ALTER TABLE "publication" ALTER COLUMN "verdict_id" DROP NOT NULL;

CREATE TABLE "urgent_publication" (
  "edition_id" UUID NOT NULL,
  "revision_id" UUID NOT NULL,
  "content_hash" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "published_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "urgent_publication_pkey" PRIMARY KEY ("edition_id"),
  CONSTRAINT "urgent_publication_says_why" CHECK (length(trim("reason")) >= 20)
);
ALTER TABLE "urgent_publication" ADD CONSTRAINT "urgent_publication_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "urgent_publication" ADD CONSTRAINT "urgent_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "urgent_publication" ADD CONSTRAINT "urgent_publication_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "second_review" (
  "edition_id" UUID NOT NULL,
  "content_hash" TEXT NOT NULL,
  "checklist" JSONB NOT NULL,
  "interests" JSONB NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "reviewer_id" UUID NOT NULL,
  "reviewer_name" TEXT NOT NULL,
  "reviewer_credentials" TEXT NOT NULL,
  "reviewer_affiliation" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "second_review_pkey" PRIMARY KEY ("edition_id"),
  CONSTRAINT "second_review_is_signed" CHECK (jsonb_array_length("checklist") >= 5)
);
ALTER TABLE "second_review" ADD CONSTRAINT "second_review_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "urgent_publication" ("edition_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "second_review" ADD CONSTRAINT "second_review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION "judge_second_review"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE urgent "urgent_publication"; judged "edition";
BEGIN
  SELECT * INTO judged FROM "edition" WHERE "id" = NEW."edition_id" FOR UPDATE;
  SELECT * INTO urgent FROM "urgent_publication" WHERE "edition_id" = NEW."edition_id";
  IF urgent."content_hash" IS DISTINCT FROM NEW."content_hash" THEN
    RAISE EXCEPTION 'A second review is of the text that went public.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."reviewer_id" IN (urgent."published_by_id", judged."submitted_by_id")
     OR EXISTS (SELECT FROM "contribution" WHERE "edition_id" = NEW."edition_id" AND "person_id" = NEW."reviewer_id") THEN
    RAISE EXCEPTION 'Nobody reviews their own words, or what they published themselves.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "person" WHERE "id" = NEW."reviewer_id" AND "deactivated_at" IS NULL
                    AND "roles" && ARRAY['reviewer', 'publisher']::"role"[]) THEN
    RAISE EXCEPTION 'A second review is given by a reviewer or a publisher.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "second_review_by_another" BEFORE INSERT ON "second_review" FOR EACH ROW EXECUTE FUNCTION "judge_second_review"();

-- 2. Safety hold: a warning above the live page, at once. Lifting it needs another person. At most one stands an answer.
CREATE TABLE "safety_hold" (
  "id" UUID NOT NULL,
  "answer_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "held_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lifted_at" TIMESTAMPTZ(6),
  "lifted_by_id" UUID,
  "lift_reason" TEXT,
  CONSTRAINT "safety_hold_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "safety_hold_says_why" CHECK (length(trim("reason")) > 0),
  CONSTRAINT "safety_hold_lifted_by_another" CHECK ("lifted_at" IS NULL OR
    "lifted_by_id" IS NOT NULL AND "lifted_by_id" <> "held_by_id" AND length(trim(coalesce("lift_reason", ''))) > 0)
);
CREATE INDEX "safety_hold_answer_id_idx" ON "safety_hold" ("answer_id");
CREATE UNIQUE INDEX "safety_hold_one_standing" ON "safety_hold" ("answer_id") WHERE "lifted_at" IS NULL;
ALTER TABLE "safety_hold" ADD CONSTRAINT "safety_hold_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "safety_hold" ADD CONSTRAINT "safety_hold_held_by_id_fkey" FOREIGN KEY ("held_by_id") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 3. Removal: the address answers "gone", or leads to another answer. What is removed was withdrawn. It ends with the next publication.
CREATE TABLE "removal" (
  "id" UUID NOT NULL,
  "answer_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "redirect_to_id" UUID,
  "removed_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "ended_at" TIMESTAMPTZ(6),
  "ended_by_id" UUID,
  CONSTRAINT "removal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "removal_says_why" CHECK (length(trim("reason")) > 0),
  CONSTRAINT "removal_leads_elsewhere" CHECK ("redirect_to_id" <> "answer_id")
);
CREATE INDEX "removal_answer_id_idx" ON "removal" ("answer_id");
CREATE UNIQUE INDEX "removal_one_standing" ON "removal" ("answer_id") WHERE "ended_at" IS NULL;
ALTER TABLE "removal" ADD CONSTRAINT "removal_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "removal" ADD CONSTRAINT "removal_redirect_to_id_fkey" FOREIGN KEY ("redirect_to_id") REFERENCES "answer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "removal" ADD CONSTRAINT "removal_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A hold and a removal are kept; each ends once, and nothing else of them changes.
CREATE FUNCTION "keep_stop"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ends text[] := ARRAY['lifted_at', 'lifted_by_id', 'lift_reason', 'ended_at', 'ended_by_id'];
BEGIN
  IF coalesce(to_jsonb(OLD) ->> 'lifted_at', to_jsonb(OLD) ->> 'ended_at') IS NOT NULL OR to_jsonb(OLD) - ends IS DISTINCT FROM to_jsonb(NEW) - ends THEN
    RAISE EXCEPTION 'A % is kept; it ends once.', replace(TG_TABLE_NAME, '_', ' ') USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "safety_hold_kept" BEFORE UPDATE ON "safety_hold" FOR EACH ROW EXECUTE FUNCTION "keep_stop"();
CREATE TRIGGER "removal_kept" BEFORE UPDATE ON "removal" FOR EACH ROW EXECUTE FUNCTION "keep_stop"();

CREATE FUNCTION "removed_implies_withdrawn"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE about uuid := NEW."answer_id";
BEGIN
  IF EXISTS (SELECT FROM "removal" r WHERE r."answer_id" = about AND r."ended_at" IS NULL)
     AND EXISTS (SELECT FROM "answer" a WHERE a."id" = about
                    AND NOT EXISTS (SELECT FROM "publication_end" e WHERE e."publication_id" = a."live_publication_id" AND e."kind" = 'withdrawn')) THEN
    RAISE EXCEPTION 'Only what is withdrawn is removed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "removal_withdrawn" AFTER INSERT OR UPDATE ON "removal" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "removed_implies_withdrawn"();
CREATE CONSTRAINT TRIGGER "publication_ends_removal" AFTER INSERT ON "publication" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "removed_implies_withdrawn"();

-- 4. What readers are told of a change may be put better; what they were told first is kept.
CREATE TABLE "change_note_correction" (
  "id" UUID NOT NULL,
  "publication_id" UUID NOT NULL,
  "note" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "corrected_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "change_note_correction_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "change_note_correction_words" CHECK (length(trim("note")) > 0 AND length(trim("reason")) > 0)
);
CREATE INDEX "change_note_correction_publication_id_created_at_idx" ON "change_note_correction" ("publication_id", "created_at" DESC);
ALTER TABLE "change_note_correction" ADD CONSTRAINT "change_note_correction_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "change_note_correction" ADD CONSTRAINT "change_note_correction_corrected_by_id_fkey" FOREIGN KEY ("corrected_by_id") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION "judge_correction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "publication" WHERE "id" = NEW."publication_id" AND "change_kind" = 'substantive') THEN
    RAISE EXCEPTION 'Only a change that readers were told of is told better.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "correction_of_a_note" BEFORE INSERT ON "change_note_correction" FOR EACH ROW EXECUTE FUNCTION "judge_correction"();

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['urgent_publication', 'second_review', 'change_note_correction'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', kept || '_kept', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['urgent_publication', 'second_review', 'change_note_correction', 'safety_hold', 'removal'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', kept || '_no_delete', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', kept || '_no_truncate', kept);
    EXECUTE format('ALTER TABLE %I OWNER TO answer_desk_owner', kept);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO answer_desk_app', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['judge_second_review', 'keep_stop', 'removed_implies_withdrawn', 'judge_correction'] LOOP
    EXECUTE format('ALTER FUNCTION %I() OWNER TO answer_desk_owner', kept);
  END LOOP;
END $$;
GRANT UPDATE ON "safety_hold", "removal" TO answer_desk_app;

-- 5. A publication stands on a standing approval of exactly this text; or it is urgent, and said so; or it brings back, word by word
--    and day by day, what was withdrawn, on the decision of somebody else. No date moves by itself.
CREATE OR REPLACE FUNCTION "stand_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before "publication"; imported date; standing text;
BEGIN
  SELECT "state"::text INTO standing FROM "edition" WHERE "id" = NEW."edition_id" AND "answer_id" = NEW."answer_id" FOR UPDATE;
  SELECT * INTO before FROM "publication" WHERE "answer_id" = NEW."answer_id" ORDER BY "number" DESC LIMIT 1;
  IF NEW."change_kind"::text = 'reinstated' THEN
    IF standing IS DISTINCT FROM 'withdrawn' OR NOT EXISTS (SELECT FROM "publication_end" e
         WHERE e."publication_id" = before."id" AND e."kind" = 'withdrawn' AND e."ended_by_id" <> NEW."published_by_id") THEN
      RAISE EXCEPTION 'What was withdrawn is reinstated by somebody else.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (before."edition_id", before."revision_id", before."verdict_id", before."content_hash", before."snapshot",
        before."published_on", before."updated_on", before."reviewed_on") IS DISTINCT FROM
       (NEW."edition_id", NEW."revision_id", NEW."verdict_id", NEW."content_hash", NEW."snapshot",
        NEW."published_on", NEW."updated_on", NEW."reviewed_on") THEN
      RAISE EXCEPTION 'What is reinstated is what was withdrawn, word by word and day by day.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."verdict_id" IS NULL THEN
    IF standing NOT IN ('draft', 'changes_requested', 'in_review') OR NEW."reviewed_on" IS DISTINCT FROM before."reviewed_on"
       OR NOT EXISTS (SELECT FROM "urgent_publication" u WHERE u."edition_id" = NEW."edition_id" AND u."revision_id" = NEW."revision_id"
                         AND u."content_hash" = NEW."content_hash" AND u."published_by_id" = NEW."published_by_id") THEN
      RAISE EXCEPTION 'What is not approved is published only urgently, for a stated reason, and as not reviewed.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSE
    IF standing IS NULL OR NOT (standing = 'approved' OR standing = 'scheduled' AND EXISTS (
            SELECT FROM "schedule" s WHERE s."edition_id" = NEW."edition_id" AND s."ended_at" IS NULL
               AND s."revision_id" = NEW."revision_id" AND s."verdict_id" = NEW."verdict_id" AND s."content_hash" = NEW."content_hash")) THEN
      RAISE EXCEPTION 'Only an approved edition of this answer is published.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (
         SELECT FROM "verdict" v JOIN "revision" r ON r."id" = v."revision_id"
          WHERE v."id" = NEW."verdict_id" AND v."outcome" = 'approved' AND v."edition_id" = NEW."edition_id"
            AND v."revision_id" = NEW."revision_id" AND v."content_hash" = NEW."content_hash" AND r."content_hash" = NEW."content_hash"
            AND NOT EXISTS (SELECT FROM "verdict_void" x WHERE x."verdict_id" = v."id")) THEN
      RAISE EXCEPTION 'A publication stands on a standing approval of exactly this text.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
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

-- 6. What the public reads of all this: no removed answer, the hold above the page, and notes as they were corrected.
CREATE VIEW "site"."told_note" AS
  SELECT p."id" AS "publication_id", coalesce(c."note", p."change_note") AS "note", c."created_at" AS "corrected_at"
    FROM public."publication" p
    LEFT JOIN LATERAL (SELECT x."note", x."created_at" FROM public."change_note_correction" x
                        WHERE x."publication_id" = p."id" ORDER BY x."created_at" DESC LIMIT 1) c ON true;

CREATE OR REPLACE VIEW "site"."answer" AS
  SELECT a."id", a."slug", a."topic_id", p."id" AS "publication_id", p."number",
         (SELECT n."note" FROM "site"."told_note" n WHERE n."publication_id" = p."id") AS "change_note", p."published_on", p."updated_on",
         p."reviewed_on", p."question", p."topic_name", p."plain_text", p."snapshot", p."published_at", p."search",
         e."reason" AS "withdrawn_reason", e."created_at" AS "withdrawn_at", h."reason" AS "held_reason", h."created_at" AS "held_at"
    FROM public."answer" a
    JOIN public."publication" p ON p."id" = a."live_publication_id"
    LEFT JOIN public."publication_end" e ON e."publication_id" = p."id" AND e."kind" = 'withdrawn'
    LEFT JOIN public."safety_hold" h ON h."answer_id" = a."id" AND h."lifted_at" IS NULL
   WHERE NOT EXISTS (SELECT FROM public."removal" r WHERE r."answer_id" = a."id" AND r."ended_at" IS NULL);

CREATE OR REPLACE VIEW "site"."change" AS
  SELECT p."answer_id", p."number", p."updated_on", p."change_kind", n."note" AS "change_note", n."corrected_at"
    FROM public."publication" p
    JOIN public."answer" a ON a."id" = p."answer_id" AND a."live_publication_id" IS NOT NULL
    JOIN "site"."told_note" n ON n."publication_id" = p."id"
   WHERE p."change_kind" IN ('first', 'substantive');

CREATE VIEW "site"."removed" AS
  SELECT s."slug", r."reason", t."slug" AS "target"
    FROM public."removal" r
    JOIN (SELECT a."id", a."slug" FROM public."answer" a
          UNION ALL
          SELECT d."target_id", d."slug" FROM public."slug_redirect" d WHERE d."kind" = 'answer') s ON s."id" = r."answer_id"
    LEFT JOIN "site"."answer" t ON t."id" = r."redirect_to_id" AND t."withdrawn_at" IS NULL
   WHERE r."ended_at" IS NULL;

ALTER VIEW "site"."told_note" OWNER TO answer_desk_owner;
ALTER VIEW "site"."removed" OWNER TO answer_desk_owner;
GRANT SELECT ON "site"."told_note", "site"."removed" TO answer_desk_public, answer_desk_app;
