import { expect, test } from "vitest";
import { draftSnapshot } from "@/lib/publication/draft-snapshot";
import { makeSnapshot } from "@/lib/publication/snapshot";
import { cite, doc, p, refId } from "@/lib/testing/documents";

const topic = { id: refId(99), name: "Gout", slug: "gout" };
const csl = { type: "webpage" as const, title: "On gout", URL: "https://example.org/gout" };
const standingWords = { sign_off: "Regards" };
const document = doc(p("It hurts.", cite(refId(2))), p("It passes.", cite(refId(1)), cite(refId(2))));

test("a complete draft is exactly what its publication would freeze", () => {
  const said = { question: "What is gout?", document, topic };
  expect(draftSnapshot({ ...said, standingWords, sourceOf: () => ({ csl }) })).toEqual(
    makeSnapshot({
      ...said,
      boilerplate: standingWords,
      references: [
        { id: refId(2), number: 1, csl },
        { id: refId(1), number: 2, csl },
      ],
    }),
  );
});

test("an incomplete draft says what is missing instead of failing", () => {
  const page = draftSnapshot({ question: " ", document, topic, standingWords, sourceOf: () => undefined });
  expect(page.question).toBe("The question is not written yet");
  expect(page.references.map(({ text }) => text).join()).toContain("This source is not in the library");
});
