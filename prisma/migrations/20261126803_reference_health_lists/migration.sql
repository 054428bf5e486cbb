-- The few among many: web pages that nobody is known to have opened.
CREATE INDEX "reference_unopened" ON "reference" ("id")
  WHERE "merged_into_id" IS NULL AND ("csl"->>'type') IN ('webpage', 'entry') AND "csl" ? 'URL' AND NOT "csl" ? 'accessed';

-- Whether the words of a page are not what they were when somebody last opened it: found by a check, forgotten when somebody opens it again.
ALTER TABLE "reference_link" ADD COLUMN "is_changed" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "reference_link_changed" ON "reference_link" ("reference_id") WHERE "is_changed";
