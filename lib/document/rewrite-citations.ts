import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { refIdOf } from "@/lib/document/numbering";

/** Where a rewritten citation stands: the how-manieth citation of its new source, from 0, and the words of its block before and after it, citations left out. */
export type CitationContext = { at: number; before: string; after: string };

/** A text whose citations were rewritten, and where those stand. */
export type Rewritten = { document: DocumentJson; places: CitationContext[] };

/** The text with every citation of one source citing another instead; nothing else changes. */
export function replaceCitations(document: DocumentJson, from: string, to: string): Rewritten {
  const places: CitationContext[] = [];
  let at = -1;
  const rewritten = mapCitations(document, (citation, context) => {
    if (refIdOf(citation) !== from && refIdOf(citation) !== to) return citation;
    at += 1;
    if (refIdOf(citation) === to) return citation;
    places.push({ at, ...context });
    return citing(citation, to);
  });
  return places.length > 0 ? { document: rewritten, places } : { document, places };
}

/**
 * Takes a rewriting back as far as the text still has its places: a citation of `to` between the same words as then cites `from`
 * again. Says how many places are not there any more.
 */
export function putBackCitations(
  document: DocumentJson,
  { from, to, places }: { from: string; to: string; places: readonly CitationContext[] },
): { document: DocumentJson; restored: number; missing: number } {
  const standing: CitationContext[] = [];
  mapCitations(document, (citation, context) => {
    if (refIdOf(citation) === to) standing.push({ at: standing.length, ...context });
    return citation;
  });
  const chosen = choose(standing, places);
  let at = -1;
  const back = mapCitations(document, (citation) => {
    if (refIdOf(citation) !== to) return citation;
    at += 1;
    return chosen.has(at) ? citing(citation, from) : citation;
  });
  const restored = chosen.size;
  return { document: restored > 0 ? back : document, restored, missing: places.length - restored };
}

// The same words around it first and, among several, the same place in order; then one side of at least this many characters.
const TELLING = 15;

function choose(standing: readonly CitationContext[], places: readonly CitationContext[]): Set<number> {
  const chosen = new Set<number>();
  const left = [...places];
  for (const isLike of [isSamePlace, isSameWords, isSameSide]) {
    for (const place of left.splice(0)) {
      const found = standing.find((one) => !chosen.has(one.at) && isLike(one, place));
      if (found) chosen.add(found.at);
      else left.push(place);
    }
  }
  return chosen;
}

const isSameWords = (a: CitationContext, b: CitationContext) => a.before === b.before && a.after === b.after;
const isSamePlace = (a: CitationContext, b: CitationContext) => a.at === b.at && isSameWords(a, b);
const isSameSide = (a: CitationContext, b: CitationContext) =>
  (a.before.length >= TELLING && a.before === b.before) || (a.after.length >= TELLING && a.after === b.after);

const NEAR = 40;

type Look = (citation: NodeJson, context: Omit<CitationContext, "at">) => NodeJson;

function mapCitations(document: DocumentJson, look: Look): DocumentJson {
  return { ...document, content: document.content.map((node) => mapNode(node, look)) };
}

function mapNode(node: NodeJson, look: Look): NodeJson {
  const { content } = node;
  if (!content) return node;
  if (!content.some(({ type }) => type === "citation"))
    return { ...node, content: content.map((inner) => mapNode(inner, look)) };
  const words = content.map((inline) => inline.text ?? (inline.type === "hardBreak" ? "\n" : ""));
  return {
    ...node,
    content: content.map((inline, place) => {
      if (inline.type !== "citation") return inline;
      const before = words.slice(0, place).join("").slice(-NEAR);
      return look(inline, { before, after: words.slice(place).join("").slice(0, NEAR) });
    }),
  };
}

function citing(citation: NodeJson, refId: string): NodeJson {
  return { ...citation, attrs: { ...citation.attrs, refId } };
}
