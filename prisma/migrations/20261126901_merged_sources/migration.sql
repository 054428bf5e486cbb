-- Texts that are public, in review or approved go on naming a source that was merged away. What rests on them rests on the source that
-- stands for it: these views say so, once for each name. A merged source always names the last one that stands.
CREATE VIEW "live_citation" AS
  SELECT c."reference_id", c."reference_id" AS "cited_id", c."publication_id", a."id" AS "answer_id", c."number"
    FROM "publication_citation" c JOIN "answer" a ON a."live_publication_id" = c."publication_id"
   WHERE NOT EXISTS (SELECT FROM "publication_end" x WHERE x."publication_id" = c."publication_id")
  UNION ALL
  SELECT m."merged_into_id", c."reference_id", c."publication_id", a."id", c."number"
    FROM "reference" m JOIN "publication_citation" c ON c."reference_id" = m."id" JOIN "answer" a ON a."live_publication_id" = c."publication_id"
   WHERE m."merged_into_id" IS NOT NULL
     AND NOT EXISTS (SELECT FROM "publication_end" x WHERE x."publication_id" = c."publication_id");

CREATE VIEW "open_citation" AS
  SELECT c."reference_id", c."reference_id" AS "cited_id", c."edition_id", e."answer_id", c."number"
    FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
   WHERE e."state" IN ('draft', 'in_review', 'changes_requested', 'approved')
  UNION ALL
  SELECT m."merged_into_id", c."reference_id", c."edition_id", e."answer_id", c."number"
    FROM "reference" m JOIN "edition_citation" c ON c."reference_id" = m."id" JOIN "edition" e ON e."id" = c."edition_id"
   WHERE m."merged_into_id" IS NOT NULL AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved');

ALTER VIEW "live_citation" OWNER TO answer_desk_owner;
ALTER VIEW "open_citation" OWNER TO answer_desk_owner;
GRANT SELECT ON "live_citation", "open_citation" TO answer_desk_app;

-- A notice that came to a source by a merge goes again when the merge is taken back: it was said about the other one, which kept it.
ALTER TABLE "reference_notice" ADD COLUMN "merge_id" UUID REFERENCES "reference_merge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "reference_notice_merge_id_idx" ON "reference_notice" ("merge_id");

CREATE OR REPLACE FUNCTION "keep_notice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM "reference_merge" m WHERE m."id" = OLD."merge_id" AND m."undone_at" IS NOT NULL) THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'A notice is kept; it is acknowledged once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."ack_at" IS NOT NULL
     OR (OLD."id", OLD."reference_id", OLD."kind", OLD."source", OLD."notice_key", OLD."first_seen_at", OLD."merge_id") IS DISTINCT FROM
        (NEW."id", NEW."reference_id", NEW."kind", NEW."source", NEW."notice_key", NEW."first_seen_at", NEW."merge_id") THEN
    RAISE EXCEPTION 'A notice is kept; it is acknowledged once.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
GRANT DELETE ON "reference_notice" TO answer_desk_app;
