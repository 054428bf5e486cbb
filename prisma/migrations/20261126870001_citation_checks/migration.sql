-- The queue of the nightly look at citations. What it finds does not go away by trying again at once, so one more try is enough.
SELECT pgboss.create_queue('citation-checks', '{"policy": "stately", "retryLimit": 1, "retryDelay": 60, "retryBackoff": false, "expireInSeconds": 3600}');

-- Its table is new: the owner and the rights of those of the other queues do not cover it.
DO $$
DECLARE
  jobs text := (SELECT partition_name FROM pgboss.queue WHERE name = 'citation-checks');
BEGIN
  EXECUTE format('ALTER TABLE pgboss.%I OWNER TO answer_desk_owner', jobs);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.%I TO answer_desk_app', jobs);
END $$;
