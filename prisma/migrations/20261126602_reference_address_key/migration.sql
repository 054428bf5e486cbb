-- A page is looked for by its address with every addition, whatever other numbers it has; the unique index knows only pages without any.
CREATE INDEX "reference_address_key" ON "reference" ("url_key") WHERE "url_key" IS NOT NULL;
