import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { type CitationContext, putBackCitations, replaceCitations } from "@/lib/document/rewrite-citations";
import { arbitraryDocument, cite, doc, p, refId } from "@/lib/testing/documents";

const [loser, winner, other] = [refId(20), refId(21), refId(22)] as const;

const undo = (document: DocumentJson, places: CitationContext[]) =>
  putBackCitations(document, { from: loser, to: winner, places });

test("a text that cites both then has one source with one number, and the others move up", () => {
  const document = doc(p("One.", cite(winner), " Two.", cite(loser), " Three.", cite(other)));
  expect(citationOrder(replaceCitations(document, loser, winner).document)).toEqual([winner, other]);
});

test("taken back at once, the text is what it was", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const [from, to] = citationOrder(document);
      if (!from || !to) return;
      const { document: merged, places } = replaceCitations(document, from, to);
      expect(citationOrder(merged)).not.toContain(from);
      const back = putBackCitations(merged, { from, to, places });
      expect(back).toEqual({ document, restored: places.length, missing: 0 });
    }),
  );
});

test("a text without the source is the very same", () => {
  const document = doc(p("One.", cite(other)));
  expect(replaceCitations(document, loser, winner).document).toBe(document);
});

test("words written before it do not keep a place from coming back", () => {
  const { places } = replaceCitations(
    doc(p("It begins early.", cite(winner)), p("It is rare.", cite(loser))),
    loser,
    winner,
  );
  const since = doc(
    p("New words.", cite(winner)),
    p("It begins early.", cite(winner)),
    p("It is rare.", cite(winner)),
  );
  const back = undo(since, places);
  expect(back).toMatchObject({ restored: 1, missing: 0 });
  expect(back.document).toEqual(
    doc(p("New words.", cite(winner)), p("It begins early.", cite(winner)), p("It is rare.", cite(loser))),
  );
});

test("a sentence that went on still has its place; one that is gone is told as missing", () => {
  const before = doc(p("It is a rare disorder of the skin", cite(loser), "."), p("It ends.", cite(loser)));
  const { places } = replaceCitations(before, loser, winner);
  const since = doc(p("It is a rare disorder of the skin", cite(winner), ", and of bone."));
  expect(undo(since, places)).toMatchObject({ restored: 1, missing: 1 });
});

test("a citation that a colleague added since stays theirs", () => {
  const { places } = replaceCitations(doc(p("It is rare.", cite(loser))), loser, winner);
  const since = doc(p("It is rare.", cite(winner)), p("Added later.", cite(winner)));
  expect(citationOrder(undo(since, places).document)).toEqual([loser, winner]);
});
