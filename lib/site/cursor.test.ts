import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "@/lib/site/cursor";

test("a cursor names the place it was written for", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.uuid(), (score, id) => {
      const place = readCursor(writeCursor([score, id]), "number", "uuid");
      expect(place?.[0] === score && place[1] === id).toBe(true);
    }),
  );
});

test("whatever else is sent is no cursor, and no error", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((json) => Buffer.from(json).toString("base64url")),
      ),
      (text) => {
        expect(readCursor(text, "day", "uuid")).toBeNull();
      },
    ),
  );
  for (const day of ["2017-13-45", "2017-02-31", "0000-01-01"]) {
    expect(readCursor(writeCursor([day, crypto.randomUUID()]), "day", "uuid")).toBeNull();
  }
});
