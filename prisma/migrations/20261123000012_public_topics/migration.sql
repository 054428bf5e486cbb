-- Whether a topic has something to read is asked for every name of the A-Z: asked of the narrow tables, without the words.
CREATE INDEX "answer_public" ON "answer" ("topic_id", "live_publication_id") WHERE "live_publication_id" IS NOT NULL;

CREATE OR REPLACE VIEW "site"."topic" AS
  SELECT t."id", t."name", t."slug",
         ARRAY(SELECT s."name" FROM public."topic_synonym" s WHERE s."topic_id" = t."id" ORDER BY s."name") AS "synonyms",
         coalesce((SELECT jsonb_object_agg(i."scheme", i."value") FROM public."topic_identifier" i WHERE i."topic_id" = t."id"), '{}') AS "identifiers"
    FROM public."topic" t
   WHERE EXISTS (SELECT FROM public."answer" a
                  WHERE a."topic_id" = t."id" AND a."live_publication_id" IS NOT NULL
                    AND NOT EXISTS (SELECT FROM public."publication_end" e WHERE e."publication_id" = a."live_publication_id" AND e."kind" = 'withdrawn'));

CREATE OR REPLACE VIEW "site"."topic_name" AS
  SELECT n."label", n."is_synonym", t."id" AS "topic_id", t."name", t."slug"
    FROM public."topic" t
    JOIN (SELECT "id" AS "topic_id", "name" AS "label", false AS "is_synonym" FROM public."topic"
          UNION ALL
          SELECT "topic_id", "name", true FROM public."topic_synonym") n ON n."topic_id" = t."id"
   WHERE EXISTS (SELECT FROM public."answer" a
                  WHERE a."topic_id" = t."id" AND a."live_publication_id" IS NOT NULL
                    AND NOT EXISTS (SELECT FROM public."publication_end" e WHERE e."publication_id" = a."live_publication_id" AND e."kind" = 'withdrawn'));
