import type { ReferenceSnapshot } from "@/lib/answers/content-hash";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationNumbers } from "@/lib/document/numbering";
import { textBlocks } from "@/lib/document/text-blocks";
import { citationPlaceIds, documentBlocksToHtml } from "@/lib/document/to-html";
import { inlineToText } from "@/lib/document/to-text";
import { describeShort } from "@/lib/references/describe-short";
import type { Said } from "@/lib/references/health/said-notices";
import { formatReference, type ReferencePart } from "@/lib/references/house-style";

/** What a revision says, as it was kept. */
export type RevisionText = {
  question: string;
  document: DocumentJson;
  references: readonly Said<ReferenceSnapshot>[];
};

/** An outermost block of the text: its place in the document, its HTML and its words, for comments beside it. */
export type ViewedBlock = { index: number; html: string; text: string };

/** A source of the list: in parts with its links, and the ids of the places that cite it. */
export type ViewedReference = {
  id: string;
  number: number;
  /** In short: "Tester 2015". */
  label: string;
  parts: ReferencePart[];
  placeIds: readonly string[];
};

/** A revision as readers will see it. */
export type ViewedText = { question: string; blocks: ViewedBlock[]; references: ViewedReference[] };

/** Renders a revision with the very functions that render the public page. */
export function viewRevision({ question, document, references }: RevisionText): ViewedText {
  const options = {
    references: references.map(({ id, number, csl }) => ({ id, number, label: describeShort(csl) })),
  };
  const places = citationPlaceIds(document, options);
  return {
    question,
    blocks: documentBlocksToHtml(document, options).flatMap((html, index) =>
      html === "" ? [] : [{ index, html, text: blockWords(document, index) }],
    ),
    references: references.map(({ id, number, csl, notices }) => {
      const { parts } = formatReference(csl, notices);
      return { id, number, label: describeShort(csl), parts, placeIds: places.get(id) ?? [] };
    }),
  };
}

/** The words of an outermost block on one line, citations as their numbers; empty when there is no such block. */
export function blockWords(document: DocumentJson, index: number): string {
  const block = document.content[index];
  if (!block) return "";
  const numbers = citationNumbers(document);
  const words = textBlocks({ type: "doc", content: [block] }).map(({ node }) => inlineToText(node, numbers));
  return words.join(" ").replace(/\s+/g, " ").trim();
}
