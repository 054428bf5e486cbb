-- Finding a source while one types, at three hundred thousand of them.

-- One form for all that is searched and for what is typed: no accents, no capitals, words and numbers parted by single blanks.
CREATE FUNCTION "search_form"(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(
    lower(translate(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]+', '', 'g'), 'ØøŁłĐđ''’ʼ', 'OoLlDd')),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
$$;

CREATE FUNCTION "csl_names"(names jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(concat_ws(' ', n->>'literal', n->>'family', n->>'given'), ' '), '')
    FROM jsonb_array_elements(CASE WHEN jsonb_typeof(names) = 'array' THEN names ELSE '[]' END) n
$$;

-- The year a source is known by, as yearOf of lib/references/print-date.ts.
CREATE FUNCTION "csl_year"(csl jsonb) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(substring(csl #>> '{issued,date-parts,0,0}' FROM '^\d{1,4}$'),
                  substring(csl #>> '{issued,raw}' FROM '\y(?:1[5-9]|20)\d\d\y'))::int
$$;

-- Authors and year weigh most, then the title, then where it appeared, then its numbers.
CREATE FUNCTION "csl_search"(csl jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('simple', public."search_form"(concat_ws(' ', public."csl_names"(csl->'author'), public."csl_names"(csl->'editor'), public."csl_year"(csl)))), 'A')
      || setweight(to_tsvector('simple', public."search_form"(coalesce(csl->>'title', ''))), 'B')
      || setweight(to_tsvector('simple', public."search_form"(concat_ws(' ', csl->>'container-title', csl->>'container-title-short', csl->>'publisher'))), 'C')
      || setweight(to_tsvector('simple', public."search_form"(concat_ws(' ', csl->>'DOI', csl->>'PMID', csl->>'PMCID', csl->>'ISBN',
           csl->>'volume', csl->>'issue', csl->>'page', csl->>'number', csl->>'URL'))), 'D')
$$;

ALTER TABLE "reference"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS (public."csl_search"("csl")) STORED,
  ADD COLUMN "year" int GENERATED ALWAYS AS (public."csl_year"("csl")) STORED,
  ADD COLUMN "type" text GENERATED ALWAYS AS ("csl"->>'type') STORED;
CREATE INDEX "reference_search" ON "reference" USING gin ("search");
DROP INDEX "reference_formatted_trgm";

-- Known again by its printed line or its address, whatever else it has.
CREATE INDEX "reference_formatted_hash" ON "reference" USING hash ("formatted");
CREATE INDEX "reference_address" ON "reference" ("url_key") WHERE "url_key" IS NOT NULL AND "merged_into_id" IS NULL;

-- Every word of the library once, so that a misspelt one finds its neighbours among short words instead of in long lines.
CREATE TABLE "reference_word" ("word" text PRIMARY KEY);
CREATE INDEX "reference_word_trgm" ON "reference_word" USING gin ("word" gin_trgm_ops);

-- Numbers are not misspelt but wrong.
CREATE FUNCTION "learn_reference_words"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "reference_word" ("word")
  SELECT DISTINCT w FROM changed, unnest(tsvector_to_array(ts_filter(changed."search", '{a,b,c}'))) w
   WHERE w ~ '^\D{1,40}$' AND NOT EXISTS (SELECT FROM "reference_word" k WHERE k."word" = w)
   ORDER BY w ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "reference_words_added" AFTER INSERT ON "reference" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "learn_reference_words"();
CREATE TRIGGER "reference_words_changed" AFTER UPDATE ON "reference" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "learn_reference_words"();
INSERT INTO "reference_word" ("word")
  SELECT DISTINCT w FROM "reference" r, unnest(tsvector_to_array(ts_filter(r."search", '{a,b,c}'))) w WHERE w ~ '^\D{1,40}$';

-- The words of what is typed, in order, at most twelve.
CREATE FUNCTION "typed_words"(words text) RETURNS TABLE ("word" text, "place" bigint) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT t.lexeme, row_number() OVER (ORDER BY t.positions[1])
    FROM unnest(to_tsvector('simple', regexp_replace(public."search_form"(words), '\yet al\y', ' ', 'g'))) t
   ORDER BY t.positions[1] LIMIT 12
$$;

-- What is typed, as a query: the last word, and those that the library does not have, as beginnings of words. NULL when nothing of it is a word.
CREATE FUNCTION "typed_query"(words text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(quote_literal(t."word") || CASE
           WHEN t."place" < t."many" AND (t."word" ~ '^\d+$' OR EXISTS (SELECT FROM public."reference_word" k WHERE k."word" = t."word"))
           THEN '' ELSE ':*' END, ' & ')::tsquery
    FROM (SELECT "word", "place", count(*) OVER () AS "many" FROM public."typed_words"(words)) t
$$;

-- The same words, each with one ending: '' for whole words, ':*A' for beginnings of words in authors and year.
CREATE FUNCTION "words_query"(words text, ending text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(quote_literal("word") || ending, ' & ')::tsquery FROM public."typed_words"(words)
$$;

-- What may have been meant: each word, or one of its six nearest neighbours in the library.
CREATE FUNCTION "neighbours_query"(words text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg('(' || concat_ws(' | ', quote_literal(t."word") || ':*', near."words") || ')', ' & ')::tsquery
    FROM public."typed_words"(words) t
    LEFT JOIN LATERAL (
      SELECT string_agg(quote_literal(k."word"), ' | ') AS "words" FROM (
        SELECT r."word" FROM public."reference_word" r WHERE t."word" ~ '^\D{4,40}$' AND r."word" % t."word" AND similarity(r."word", t."word") >= 0.4
         ORDER BY similarity(r."word", t."word") DESC, r."word" LIMIT 6) k) near ON true
$$;

-- The list: newest change first, of one kind, of some years, by one person; and what lacks an identifier or a day of access.
CREATE INDEX "reference_type_updated_at_id_idx" ON "reference" ("type", "updated_at" DESC, "id");
CREATE INDEX "reference_year_idx" ON "reference" ("year");
CREATE INDEX "reference_created_by_id_updated_at_id_idx" ON "reference" ("created_by_id", "updated_at" DESC, "id");
CREATE INDEX "reference_without_identifier" ON "reference" ("updated_at" DESC, "id")
  WHERE "type" = 'article-journal' AND "doi" IS NULL AND "pmid" IS NULL AND "pmcid" IS NULL;
CREATE INDEX "reference_without_access" ON "reference" ("updated_at" DESC, "id")
  WHERE "type" IN ('webpage', 'entry') AND "csl"->'accessed' IS NULL;
CREATE INDEX "reference_archived" ON "reference" ("updated_at" DESC, "id") WHERE "archived_at" IS NOT NULL;

ALTER TABLE "reference_word" OWNER TO answer_desk_owner;
ALTER FUNCTION "search_form"(text) OWNER TO answer_desk_owner;
ALTER FUNCTION "csl_names"(jsonb) OWNER TO answer_desk_owner;
ALTER FUNCTION "csl_year"(jsonb) OWNER TO answer_desk_owner;
ALTER FUNCTION "csl_search"(jsonb) OWNER TO answer_desk_owner;
ALTER FUNCTION "typed_words"(text) OWNER TO answer_desk_owner;
ALTER FUNCTION "typed_query"(text) OWNER TO answer_desk_owner;
ALTER FUNCTION "words_query"(text, text) OWNER TO answer_desk_owner;
ALTER FUNCTION "neighbours_query"(text) OWNER TO answer_desk_owner;
ALTER FUNCTION "learn_reference_words"() OWNER TO answer_desk_owner;
GRANT SELECT ON "reference_word" TO answer_desk_app;
