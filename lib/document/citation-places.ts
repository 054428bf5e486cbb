import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { sentencesOf } from "@/lib/document/language/sentences";
import { citationNumbers, groupNumbers, refIdOf } from "@/lib/document/numbering";
import { ATOM, textBlocks } from "@/lib/document/text-blocks";

/** One place that cites a source: its number there, the how-manieth place it is, and the sentence around it, with the mark that readers see, `[1,3]`. */
export type CitationPlace = {
  refId: string;
  locator: string | null;
  quoteId: string | null;
  number: number;
  occurrence: number;
  /** How often its group of neighbours has named the source before: readers see them as one, and so they share one occurrence. */
  again: number;
  before: string;
  mark: string;
  after: string;
};

/** Every place where one of the references is cited, in reading order, with the sentence around it. A sentence and the citations after its full stop belong together. */
export function citationPlaces(document: DocumentJson, refIds: ReadonlySet<string>): CitationPlace[] {
  const numbers = citationNumbers(document);
  const met = new Map<string, number>();
  return textBlocks(document).flatMap(({ node }) => {
    const line = lineOf(node, numbers);
    return line.citations.flatMap(({ at, ...cited }) => {
      const { refId } = cited;
      const occurrence = (met.get(refId) ?? 0) + (cited.again === 0 ? 1 : 0);
      met.set(refId, occurrence);
      if (!refIds.has(refId)) return [];
      return [{ ...cited, number: numbers.get(refId) ?? 0, occurrence, ...around(line, at) }];
    });
  });
}

type Cited = Pick<CitationPlace, "refId" | "locator" | "quoteId" | "again">;
type Line = { text: string; marks: Map<number, string>; citations: (Cited & { at: number })[] };

// Neighbouring citations are one mark: the first of them stands for all, and the others are left out of the line.
function lineOf(block: NodeJson, numbers: ReadonlyMap<string, number>): Line {
  const line: Line = { text: "", marks: new Map(), citations: [] };
  let group: number[] = [];
  for (const inline of block.content ?? []) {
    if (inline.type !== "citation") {
      group = [];
      line.text += inline.type === "hardBreak" ? "\n" : (inline.text ?? "");
      continue;
    }
    if (group.length === 0) line.text += ATOM;
    const at = line.text.length - 1;
    const number = numbers.get(refIdOf(inline)) ?? 0;
    const again = group.filter((one) => one === number).length;
    group.push(number);
    line.marks.set(at, `[${groupNumbers(group)}]`);
    line.citations.push({ ...citedBy(inline), again, at });
  }
  return line;
}

function citedBy(citation: NodeJson): Omit<Cited, "again"> {
  const { locator, quoteId } = citation.attrs ?? {};
  return {
    refId: refIdOf(citation),
    locator: typeof locator === "string" ? locator : null,
    quoteId: typeof quoteId === "string" ? quoteId : null,
  };
}

function around({ text, marks }: Line, at: number): Pick<CitationPlace, "before" | "mark" | "after"> {
  const { from, to } = sentencesOf(text).find((one) => one.from <= at && at < one.to) ?? {
    from: 0,
    to: text.length,
  };
  const shown = (start: number, end: number) =>
    Array.from(text.slice(start, end), (letter, place) => marks.get(start + place) ?? letter)
      .join("")
      .replace(/\s+/g, " ");
  return { before: shown(from, at), mark: marks.get(at) ?? "", after: shown(at + 1, to) };
}
