-- What the public search needs to stay fast at a hundred thousand answers.

-- The words of the page's head alone: common words are ranked among these first, without reading every body.
CREATE INDEX "publication_head_search" ON "publication" USING gin (to_tsvector('english', "topic_name" || ' ' || "question"));

-- Every name that leads to a topic with something to read: its own, and its synonyms.
CREATE VIEW "site"."topic_name" AS
  SELECT n."label", n."is_synonym", t."id" AS "topic_id", t."name", t."slug"
    FROM public."topic" t
    JOIN (SELECT "id" AS "topic_id", "name" AS "label", false AS "is_synonym" FROM public."topic"
          UNION ALL
          SELECT "topic_id", "name", true FROM public."topic_synonym") n ON n."topic_id" = t."id"
   WHERE EXISTS (SELECT FROM "site"."answer" a WHERE a."topic_id" = t."id" AND a."withdrawn_at" IS NULL);

ALTER VIEW "site"."topic_name" OWNER TO answer_desk_owner;
GRANT SELECT ON "site"."topic_name" TO answer_desk_public, answer_desk_app;
