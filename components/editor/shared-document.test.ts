import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedDocument } from "@/components/editor/shared-document";
import { documentSchema } from "@/lib/document/schema";
import { arbitraryDocument } from "@/lib/testing/documents";

test("it is the document, and what did not change is the same object", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const doc = documentSchema.nodeFromJSON(document);
      const one = sharedDocument(doc);
      expect(one).toEqual(doc.toJSON());
      const other = sharedDocument(doc.copy(doc.content));
      for (const [at, node] of other.content.entries()) expect(node).toBe(one.content[at]);
    }),
  );
});
