-- Three roles. The owner owns; the application may not rewrite history; the public site reads what is published.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['answer_desk_owner', 'answer_desk_app', 'answer_desk_public'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    -- From PostgreSQL 16 on, whoever makes a role may not yet act as it.
    IF NOT pg_has_role(current_user, wanted, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
  EXECUTE format('GRANT CREATE ON DATABASE %I TO answer_desk_owner', current_database());
END $$;

CREATE SCHEMA "site";

-- The public rows, and only they: the words of live publications. A withdrawn one keeps its page and its reason.
CREATE VIEW "site"."answer" AS
  SELECT a."id", a."slug", a."topic_id", p."id" AS "publication_id", p."number", p."change_note", p."published_on", p."updated_on",
         p."reviewed_on", p."question", p."topic_name", p."plain_text", p."snapshot", p."published_at", p."search",
         e."reason" AS "withdrawn_reason", e."created_at" AS "withdrawn_at"
    FROM public."answer" a
    JOIN public."publication" p ON p."id" = a."live_publication_id"
    LEFT JOIN public."publication_end" e ON e."publication_id" = p."id" AND e."kind" = 'withdrawn';

-- What readers were told of each substantive change.
CREATE VIEW "site"."change" AS
  SELECT p."answer_id", p."number", p."updated_on", p."change_kind", p."change_note"
    FROM public."publication" p
    JOIN public."answer" a ON a."id" = p."answer_id" AND a."live_publication_id" IS NOT NULL
   WHERE p."change_kind" IN ('first', 'substantive');

-- Topics with something to read.
CREATE VIEW "site"."topic" AS
  SELECT t."id", t."name", t."slug",
         ARRAY(SELECT s."name" FROM public."topic_synonym" s WHERE s."topic_id" = t."id" ORDER BY s."name") AS "synonyms",
         coalesce((SELECT jsonb_object_agg(i."scheme", i."value") FROM public."topic_identifier" i WHERE i."topic_id" = t."id"), '{}') AS "identifiers"
    FROM public."topic" t
   WHERE EXISTS (SELECT FROM "site"."answer" a WHERE a."topic_id" = t."id" AND a."withdrawn_at" IS NULL);

CREATE VIEW "site"."redirect" AS
  SELECT r."kind", r."slug", t."slug" AS "target" FROM public."slug_redirect" r JOIN "site"."topic" t ON r."kind" = 'topic' AND t."id" = r."target_id"
  UNION ALL
  SELECT r."kind", r."slug", a."slug" FROM public."slug_redirect" r JOIN "site"."answer" a ON r."kind" = 'answer' AND a."id" = r."target_id";

CREATE VIEW "site"."centre" AS
  SELECT c."name", c."time_zone" FROM public."centre" c;

CREATE VIEW "site"."boilerplate" AS
  SELECT DISTINCT ON (b."kind") b."kind", b."number", b."text" FROM public."boilerplate_version" b
   WHERE b."effective_from" <= now() ORDER BY b."kind", b."number" DESC;

-- Ownership.
DO $$
DECLARE thing record;
BEGIN
  EXECUTE 'ALTER SCHEMA "site" OWNER TO answer_desk_owner';
  EXECUTE 'GRANT USAGE, CREATE ON SCHEMA public TO answer_desk_owner';
  FOR thing IN SELECT c.relname, n.nspname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname IN ('public', 'site') AND c.relkind IN ('r', 'v') AND c.relname <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER %s %I.%I OWNER TO answer_desk_owner', CASE thing.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, thing.nspname, thing.relname);
  END LOOP;
  FOR thing IN SELECT p.oid::regprocedure AS signature FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
               LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
               WHERE n.nspname = 'public' AND d.objid IS NULL LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO answer_desk_owner', thing.signature);
  END LOOP;
  FOR thing IN SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typtype = 'e' LOOP
    EXECUTE format('ALTER TYPE %I OWNER TO answer_desk_owner', thing.typname);
  END LOOP;
END $$;

-- The application: reads all, adds all, changes what may change, removes only what is bookkeeping.
GRANT USAGE ON SCHEMA public, "site" TO answer_desk_app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO answer_desk_app;
GRANT SELECT ON ALL TABLES IN SCHEMA "site" TO answer_desk_app;
REVOKE INSERT ON "event_head" FROM answer_desk_app;
GRANT UPDATE ON "person", "session", "invitation", "rate_limit", "centre", "topic", "answer", "edition", "edition_citation", "revision",
  "reference", "comment_thread", "slug_redirect" TO answer_desk_app;
GRANT DELETE ON "rate_limit", "topic_synonym", "topic_identifier", "edition_citation", "slug_redirect", "act" TO answer_desk_app;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM answer_desk_app;
  END IF;
END $$;

-- The public site: the views, and not one table.
GRANT USAGE ON SCHEMA "site" TO answer_desk_public;
GRANT SELECT ON ALL TABLES IN SCHEMA "site" TO answer_desk_public;
