import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { saveDraft } from "@/lib/answers/save-draft";
import { verifyCitations } from "@/lib/answers/verify-citations";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { citationOrder, refIdOf } from "@/lib/document/numbering";
import { documentToHtml } from "@/lib/document/to-html";
import { aDraft, addSource } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { arbitraryDocument } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

test("the editor, the database and the printed page number the same words alike, and every save keeps the same", async () => {
  const draft = await aDraft(people.ann);
  const sources = await Promise.all([1, 2, 3, 4, 5, 6].map(() => addSource(people.ann)));
  let { lockVersion } = draft;
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (made) => {
      const document = citingOnly(
        made,
        sources.map(({ id }) => id),
      );
      const order = citationOrder(document);
      const saved = await saveDraft(people.ann, draft.editionId, {
        ...{ question: "What is it?", document, lockVersion, sittingId: randomUUID() },
      });
      lockVersion = saved.lockVersion;
      expect(await verifyCitations()).toEqual([]);
      expect(printedOrder(document, order)).toEqual(order.map((_, index) => index + 1));
    }),
    { numRuns: 25 },
  );
});

test("a row that does not say what the words cite is found", async () => {
  const draft = await aDraft(people.ann);
  await asOwner((client) =>
    client.query("UPDATE edition_citation SET number = 7 WHERE edition_id = $1", [draft.editionId]),
  );
  expect((await verifyCitations()).map(({ editionId }) => editionId)).toEqual([draft.editionId]);
});

/** The same document citing sources that are in the library. */
function citingOnly(document: DocumentJson, ids: readonly string[]): DocumentJson {
  const known = new Map<string, string>();
  const cited = (node: NodeJson): NodeJson => {
    if (node.type !== "citation") return node.content ? { ...node, content: node.content.map(cited) } : node;
    const id = known.get(refIdOf(node)) ?? ids[known.size % ids.length] ?? "";
    known.set(refIdOf(node), id);
    return { ...node, attrs: { ...node.attrs, refId: id, quoteId: null } };
  };
  return { ...document, content: document.content.map(cited) };
}

/** The numbers of the places in the printed page, each when a reader first meets it. */
function printedOrder(document: DocumentJson, order: readonly string[]): number[] {
  const html = documentToHtml(document, {
    references: order.map((id, index) => ({ id, number: index + 1, label: "A source" })),
  });
  return [...new Set([...html.matchAll(/id="cite-(\d+)-\d+"/g)].map(([, number]) => Number(number)))];
}
