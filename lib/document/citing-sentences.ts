import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { citationNumbers, groupNumbers, refIdOf, withCitationsGrouped } from "@/lib/document/numbering";
import { textBlocks } from "@/lib/document/text-blocks";

/** A sentence that rests on a reference: the outermost block it stands in, and its words with citations as readers see them. */
export type CitingSentence = { block: number; sentence: string };

/** The sentences that cite a reference, in reading order, each once. A citation after the full stop belongs to the sentence before it, one within a sentence to that sentence. */
export function citingSentences(document: DocumentJson, refId: string): CitingSentence[] {
  const numbers = citationNumbers(document);
  const found = document.content.flatMap((outermost, block) =>
    textBlocks({ type: "doc", content: [outermost] }).flatMap(({ node }) => {
      const { text, places } = markedText(node, refId, numbers);
      return places.map((place) => ({ block, sentence: sentenceAround(text, place) }));
    }),
  );
  return found.filter(
    ({ block, sentence }, place) =>
      found.findIndex((one) => one.block === block && one.sentence === sentence) === place,
  );
}

type Place = { from: number; to: number };

/** The text of a block on one line, and where in it the reference is cited. */
function markedText(node: NodeJson, refId: string, numbers: ReadonlyMap<string, number>) {
  const places: Place[] = [];
  let text = "";
  for (const part of withCitationsGrouped(node.content ?? [])) {
    const from = text.length;
    if (!Array.isArray(part)) {
      text += part.type === "hardBreak" ? " " : (part.text ?? "");
      continue;
    }
    const ids = part.map(refIdOf);
    text += `[${groupNumbers(ids.map((id) => numbers.get(id) ?? 0))}]`;
    if (ids.includes(refId)) places.push({ from, to: text.length });
  }
  return { text, places };
}

const END = /[.!?]["”’)]*(?:\s*\[[\d,–]+\])*\s+(?=[\p{Lu}\p{N}"“‘(])/gu;

function sentenceAround(text: string, { from, to }: Place): string {
  const before = text.slice(0, from).trimEnd();
  const isAfterStop = /[.!?]["”’)]*(?:\s*\[[\d,–]+\])*$/.test(before);
  const ends = [...text.slice(0, from).matchAll(END)].map((end) => end.index + end[0].length);
  const start = ends.filter((end) => end < before.length).at(-1) ?? 0;
  if (isAfterStop) return text.slice(start, to).trim();
  const rest = text.slice(to);
  const stop = /[.!?]["”’)]*(?:\s*\[[\d,–]+\])*(?=\s|$)/u.exec(rest);
  return text.slice(start, stop ? to + stop.index + stop[0].length : undefined).trim();
}
