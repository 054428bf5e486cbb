-- The very same printed line is the same source. It is looked for with every addition, so it has its own key: the line itself is too long for an index.
CREATE INDEX "reference_line_key" ON "reference" (md5("formatted"));
