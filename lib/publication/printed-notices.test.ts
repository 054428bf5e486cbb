import { expect, test } from "vitest";
import { makeSnapshot } from "@/lib/publication/snapshot";
import { writeSources } from "@/lib/references/formats/write-formats";
import type { SaidNotice } from "@/lib/references/health/said-notices";
import type { Csl } from "@/lib/references/reference-schema";
import { printList, referenceStyles } from "@/lib/references/reference-styles";
import { cite, doc, p } from "@/lib/testing/documents";

const csl: Csl = {
  type: "article-journal",
  title: "Falls",
  "container-title": "J",
  issued: { "date-parts": [[1998]] },
  volume: "3",
};
const notices: SaidNotice[] = [{ kind: "retraction", citation: "Rare Bone Rev. 2010 Feb 6;375(9713):445" }];
const source = { id: "5e6f54ce-6e57-4b0b-8e40-1f0e3d3f7a11", csl, notices };
const words = "Retraction in: Rare Bone Rev. 2010 Feb 6;375(9713):445.";

test("the page, its list, its copies in every style and the files all say it in the same words", () => {
  const page = makeSnapshot({
    question: "Do they fall?",
    document: doc(p("They do.", cite(source.id))),
    references: [{ ...source, number: 1 }],
    topic: { id: "t", name: "Falls", slug: "falls" },
    boilerplate: {},
  });
  const [printed] = page.references;
  expect(printed?.text).toBe(`Falls. J. 1998; 3. ${words}`);
  expect(printed?.parts.map(({ text }) => text).join("")).toBe(printed?.text);
  expect(referenceStyles.house.print(source)).toBe(printed?.text);
  expect(printed).toMatchObject({ notices });
  for (const style of ["house", "nlm", "ama"] as const) expect(printList(style, [source])).toContain(words);
  for (const form of ["nlm", "ris", "bibtex", "json"] as const)
    expect(writeSources(form, [source])).toContain(words);
});

test("a source that nobody said anything about is printed and frozen as it always was", () => {
  const { id } = source;
  const [printed] = makeSnapshot({
    question: "Do they fall?",
    document: doc(p("They do.", cite(id))),
    references: [{ id, csl, number: 1 }],
    topic: { id: "t", name: "Falls", slug: "falls" },
    boilerplate: {},
  }).references;
  expect(printed).toEqual({
    ...{ id, number: 1, csl, citations: 1, text: "Falls. J. 1998; 3." },
    parts: expect.anything(),
  });
});
