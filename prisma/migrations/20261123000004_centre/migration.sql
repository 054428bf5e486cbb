-- The one row of the centre, until an administrator gives it its own name.
INSERT INTO "centre" ("id", "name") VALUES (1, 'Medical information centre') ON CONFLICT DO NOTHING;
