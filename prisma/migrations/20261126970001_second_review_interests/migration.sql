-- Whoever signs a review of what readers read already, the second one of an urgent publication or one without a change, is held to
-- the same law of interests as who approves: declared within twelve months, none against the topic unless waived, and said as it is.
CREATE FUNCTION "refuse_interests"(reviewer uuid, reviewed uuid, said jsonb) RETURNS void LANGUAGE plpgsql STABLE AS $$
DECLARE against text := "interests_against"(reviewer, reviewed);
BEGIN
  IF against IS NOT NULL THEN
    RAISE EXCEPTION '%', against USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (said->>'kind' = 'none'
      OR said->>'kind' = 'declared' AND length(trim(said->>'text')) > 0
      OR said->>'kind' = 'waived' AND length(trim(said->>'because')) > 0 AND said->>'byId' <> reviewer::text) IS NOT TRUE THEN
    RAISE EXCEPTION 'A review says whether the reviewer has a conflict of interest.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (said->>'kind' = 'waived') IS DISTINCT FROM EXISTS (
       SELECT FROM "interest_waiver" WHERE "edition_id" = reviewed AND "person_id" = reviewer) THEN
    RAISE EXCEPTION 'A review says whether a conflict of interest was waived for it.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;

CREATE FUNCTION "weigh_second_review"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "refuse_interests"(NEW."reviewer_id", NEW."edition_id", NEW."interests");
  RETURN NEW;
END $$;
CREATE TRIGGER "second_review_without_conflict" BEFORE INSERT ON "second_review" FOR EACH ROW EXECUTE FUNCTION "weigh_second_review"();

CREATE FUNCTION "weigh_answer_review"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "refuse_interests"(NEW."reviewer_id", (SELECT "edition_id" FROM "publication" WHERE "id" = NEW."publication_id"), NEW."interests");
  RETURN NEW;
END $$;
CREATE TRIGGER "answer_review_without_conflict" BEFORE INSERT ON "answer_review" FOR EACH ROW EXECUTE FUNCTION "weigh_answer_review"();

ALTER FUNCTION "refuse_interests"(uuid, uuid, jsonb) OWNER TO answer_desk_owner;
ALTER FUNCTION "weigh_second_review"() OWNER TO answer_desk_owner;
ALTER FUNCTION "weigh_answer_review"() OWNER TO answer_desk_owner;
