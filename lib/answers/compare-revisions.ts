import type { RevisionText } from "@/lib/answers/revision-view";
import { checkFirst } from "@/lib/document/compare/check-first/check-first";
import { type CheckItem, checkRules } from "@/lib/document/compare/check-first/check-item";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import { compareReferences } from "@/lib/document/compare/compare-references";
import type { Change, ChangeClass, ComparedBlock, Comparison } from "@/lib/document/compare/comparison";
import { describeComparison } from "@/lib/document/compare/describe-comparison";
import type { DocumentJson } from "@/lib/document/document-types";
import { describeShort } from "@/lib/references/describe-short";
import { formatReference } from "@/lib/references/house-style";

/** Where in an answer something stands. */
export type AnswerPart = "question" | "text";

/** A change of question or text. */
export type PartChange = Change & { part: AnswerPart };

/** Something to check first, in question or text. */
export type PartCheck = CheckItem & { part: AnswerPart };

/** A source that came, went or was edited, in the house format, with each field that differs. */
export type ComparedReference = {
  kind: "added" | "removed" | "edited";
  id: string;
  before: string | null;
  after: string | null;
  fields: readonly { field: string; before: string | null; after: string | null }[];
};

/** What can be counted and chosen among the changes: their classes, and edits of a cited source. */
export type CountedClass = ChangeClass | "reference";

/** How two revisions of one answer differ: the question, the text, the sources. Plain values, ready for a page. */
export type RevisionComparison = {
  question: readonly ComparedBlock[];
  blocks: readonly ComparedBlock[];
  /** The changes of question and text in reading order. That a source came or went follows from the citations and is none of its own. */
  changes: readonly PartChange[];
  references: readonly ComparedReference[];
  counts: Readonly<Record<CountedClass, number>>;
  checks: readonly PartCheck[];
  /** The number of each source in the old text and in the new, and its short name. */
  sources: Record<string, { before: number | null; after: number | null; label: string }>;
  /** One sentence: "2 passages changed, 1 citation replaced." */
  summary: string;
  isEqual: boolean;
  /** Whether some passages were too different to compare word by word and are shown as replaced whole. */
  limited: boolean;
};

/** Compares two revisions; citations by their source, never by their number. `diseases` are the names of the answer's topic. */
export function compareRevisions(
  before: RevisionText,
  after: RevisionText,
  diseases: readonly string[] = [],
): RevisionComparison {
  const question = compareDocuments(asDocument(before.question), asDocument(after.question));
  const body = compareDocuments(before.document, after.document);
  const sources = namedSources(before, after);
  const references = referenceChanges(before, after);
  const names = { diseases, sourceName: (refId: string) => sources[refId]?.label ?? "an unknown source" };
  const isEqual = question.changes.length + body.changes.length + references.length === 0;
  return {
    ...{ question: question.blocks, blocks: body.blocks, references, sources, isEqual },
    changes: [
      ...question.changes.map((change) => ({ ...change, part: "question" as const })),
      ...body.changes.map((change) => ({ ...change, part: "text" as const })),
    ],
    counts: addUp(question, body, references),
    checks: [
      ...checkFirst(question.blocks, names).map((item) => ({ ...item, part: "question" as const })),
      ...checkFirst(body.blocks, names).map((item) => ({ ...item, part: "text" as const })),
    ].sort((one, other) => checkRules.indexOf(one.rule) - checkRules.indexOf(other.rule)),
    summary: isEqual ? "No differences." : summaryOf({ question, body, references, sources }),
    limited: question.limited || body.limited,
  };
}

function asDocument(question: string): DocumentJson {
  return {
    type: "doc",
    content: [{ type: "paragraph", ...(question ? { content: [{ type: "text", text: question }] } : {}) }],
  };
}

function referenceChanges(before: RevisionText, after: RevisionText): ComparedReference[] {
  return compareReferences(before.references, after.references).map((change) => ({
    ...{ kind: change.kind, id: change.id },
    before: "before" in change ? formatReference(change.before.csl).text : null,
    after: "after" in change ? formatReference(change.after.csl).text : null,
    fields:
      change.kind === "edited"
        ? change.fields.map(({ field, before: was, after: is }) => ({
            field: field.replace(/^csl\./, ""),
            ...{ before: spelled(was), after: spelled(is) },
          }))
        : [],
  }));
}

function spelled(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
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

function addUp(
  question: Comparison,
  body: Comparison,
  references: readonly ComparedReference[],
): Record<CountedClass, number> {
  const classes = Object.keys(body.counts) as ChangeClass[];
  const counts = classes.map((one) => [one, question.counts[one] + body.counts[one]]);
  return {
    ...(Object.fromEntries(counts) as Record<ChangeClass, number>),
    reference: references.filter(({ kind }) => kind === "edited").length,
  };
}

type Compared = { question: Comparison; body: Comparison } & Pick<
  RevisionComparison,
  "references" | "sources"
>;

function summaryOf({ question, body, references, sources }: Compared): string {
  const labels = new Map(Object.entries(sources).map(([id, { label }]) => [id, label]));
  const sentences = [
    question.changes.length > 0 ? "The question changed." : "",
    body.changes.length > 0 ? describeComparison(body, labels) : "",
    references.length > 0 ? countReferences(references) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

function countReferences(references: readonly ComparedReference[]): string {
  const phrases = (["added", "removed", "edited"] as const).flatMap((kind) => {
    const n = references.filter((reference) => reference.kind === kind).length;
    return n === 0 ? [] : [`${n} ${kind}`];
  });
  return `References: ${phrases.join(", ")}.`;
}
