import fc from "fast-check";
import { expect, test } from "vitest";
import { quickQuery } from "@/lib/database/quick-query";

test("a quick query runs as the application, with its limit on every statement", async () => {
  const rows =
    await quickQuery`SELECT current_user AS role, current_setting('statement_timeout') AS patience`;
  expect(rows).toEqual([{ role: "answer_desk_app", patience: "15s" }]);
});

test("whatever is interpolated comes back as it was: it is a value, never part of the statement", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
      async (text) => {
        expect(await quickQuery`SELECT ${text}::text AS text, ${[text]}::text[] AS texts`).toEqual([
          { text, texts: [text] },
        ]);
      },
    ),
    { numRuns: 50 },
  );
});

test("a statement that fails says so, and the next one runs", async () => {
  await expect(quickQuery`SELECT 1 / ${0}::int AS never`).rejects.toThrow("division by zero");
  expect(await quickQuery`SELECT ${1}::int AS one`).toEqual([{ one: 1 }]);
});
