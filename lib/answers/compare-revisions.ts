import type { RevisionText } from "@/lib/answers/revision-view";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import { compareReferences } from "@/lib/document/compare/compare-references";
import type { Change, ComparedBlock } from "@/lib/document/compare/comparison";
import { describeComparison } from "@/lib/document/compare/describe-comparison";
import type { DocumentJson } from "@/lib/document/document-types";
import { describeShort } from "@/lib/references/describe-short";
import { formatReference } from "@/lib/references/house-style";

/** A source that came, went or was edited, in the house format. */
export type ComparedReference = {
  kind: "added" | "removed" | "edited";
  id: string;
  before: string | null;
  after: string | null;
};

/** How two revisions of one answer differ: the question, the text, the sources. Plain values, ready for a page. */
export type RevisionComparison = {
  question: readonly ComparedBlock[];
  blocks: readonly ComparedBlock[];
  changes: readonly Change[];
  references: readonly ComparedReference[];
  /** The number of each source in the old text and in the new, and its short name. */
  sources: Record<string, { before: number | null; after: number | null; label: string }>;
  /** One sentence: "2 passages changed, 1 citation replaced." */
  summary: string;
  isEqual: boolean;
};

/** Compares two revisions; citations by their source, never by their number. */
export function compareRevisions(before: RevisionText, after: RevisionText): RevisionComparison {
  const question = compareDocuments(asDocument(before.question), asDocument(after.question));
  const body = compareDocuments(before.document, after.document);
  const sources = namedSources(before, after);
  const labels = new Map(Object.entries(sources).map(([id, { label }]) => [id, label]));
  const references = compareReferences(before.references, after.references).map((change) => ({
    kind: change.kind,
    id: change.id,
    before: "before" in change ? formatReference(change.before.csl).text : null,
    after: "after" in change ? formatReference(change.after.csl).text : null,
  }));
  const isEqual = question.changes.length + body.changes.length + references.length === 0;
  const summary = [
    question.changes.length > 0 ? "The question changed." : "",
    body.changes.length > 0 ? describeComparison(body, labels) : "",
    references.length > 0 ? countReferences(references) : "",
  ];
  return {
    ...{
      question: question.blocks,
      blocks: body.blocks,
      changes: body.changes,
      references,
      sources,
      isEqual,
    },
    summary: isEqual ? "No differences." : summary.filter(Boolean).join(" "),
  };
}

function asDocument(question: string): DocumentJson {
  return {
    type: "doc",
    content: [{ type: "paragraph", ...(question ? { content: [{ type: "text", text: question }] } : {}) }],
  };
}

function namedSources(before: RevisionText, after: RevisionText): RevisionComparison["sources"] {
  const [old, fresh] = [byId(before), byId(after)];
  const all = [...before.references, ...after.references];
  return Object.fromEntries(
    all.map(({ id, csl }) => [
      id,
      { before: old.get(id) ?? null, after: fresh.get(id) ?? null, label: describeShort(csl) },
    ]),
  );
}

function byId({ references }: RevisionText): Map<string, number> {
  return new Map(references.map(({ id, number }) => [id, number]));
}

function countReferences(references: readonly ComparedReference[]): string {
  const phrases = (["added", "removed", "edited"] as const).flatMap((kind) => {
    const n = references.filter((reference) => reference.kind === kind).length;
    return n === 0 ? [] : [`${n} ${kind}`];
  });
  return `References: ${phrases.join(", ")}.`;
}
