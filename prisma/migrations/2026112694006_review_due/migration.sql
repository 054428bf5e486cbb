-- The one definition of what is to be reviewed: every answer that readers can read, with the day of its next review. Lists, reminders,
-- the forecast and the file all read this.
CREATE VIEW "review_due" AS
  SELECT a."id" AS "answer_id", a."owner_id", a."topic_id", a."risk_class", i."months", a."next_review_on",
         CASE WHEN a."next_review_on" IS NULL THEN NULL ELSE "review_set_on"(a."id", a."next_review_on") END AS "set_on",
         p."reviewed_on", p."question"
    FROM "answer" a
    JOIN "publication" p ON p."id" = a."live_publication_id"
     AND NOT EXISTS (SELECT FROM "publication_end" e WHERE e."publication_id" = p."id")
    JOIN "answer_interval" i ON i."answer_id" = a."id";
ALTER VIEW "review_due" OWNER TO answer_desk_owner;
GRANT SELECT ON "review_due" TO answer_desk_app;

-- Walks along the days.
CREATE INDEX "answer_next_review_on_id" ON "answer" ("next_review_on", "id");
