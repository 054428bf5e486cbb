import type { FoundItem } from "@/lib/document/compare/check-first/changed-mentions";
import type {
  ComparedLine,
  LineSide,
  PlacedCitation,
} from "@/lib/document/compare/check-first/compared-line";
import { sentenceEnds } from "@/lib/document/compare/check-first/sentence-at";
import type { Token } from "@/lib/document/compare/comparison";
import { ATOM } from "@/lib/document/text-blocks";

type Names = { sourceName: (refId: string) => string };
type Sentence = { from: number; to: number };

/**
 * Sentences whose source changed while their words did not, and such whose words changed while their source did not: either way
 * somebody has to look whether the source still says so. Of a line that stands in one of the two texts only there are none.
 */
export function changedCitations(line: ComparedLine, names: Names): FoundItem[] {
  if (line.before.text === "" || line.after.text === "") return [];
  return sentencesOf(line).flatMap((sentence): FoundItem[] => {
    const cited = line.citations.filter(({ place }) => place >= sentence.from && place < sentence.to);
    const context = { before: wordsIn(line.before, sentence), after: wordsIn(line.after, sentence) };
    const token = firstStretch(line, sentence) ?? 0;
    const [before, after] = [namesOf(cited, "before", names), namesOf(cited, "after", names)];
    if (before.join() !== after.join() && !haveWordsChanged(line, sentence))
      return [{ ...citationItem(before, after), context, token }];
    const isSame = cited.length > 0 && before.join() === after.join();
    return isSame && haveWordsChanged(line, sentence)
      ? [{ ...wordsItem(context, after), context, token }]
      : [];
  });
}

function citationItem(before: string[], after: string[]) {
  const [lost, come] = [without(before, after).join("; ") || null, without(after, before).join("; ") || null];
  const [was, is] = (lost ?? come) ? [lost, come] : [before.join("; "), after.join("; ")];
  return {
    rule: "citation" as const,
    sentence: `Citation ${verbOf(was, is)}, words the same: ${[was, is].filter(Boolean).join(" → ")}`,
    before: was,
    after: is,
  };
}

function verbOf(was: string | null, is: string | null): string {
  if (was === null) return "added";
  return is === null ? "removed" : "changed";
}

function wordsItem(context: { before: string; after: string }, cited: string[]) {
  return {
    rule: "words" as const,
    sentence: `Words changed, citation the same: ${[...new Set(cited)].join("; ")}`,
    before: context.before,
    after: context.after,
  };
}

// In the line of both sides: a sentence of the new text, with what was deleted inside it and the citations deleted after it.
function sentencesOf({ after, before, citations, stretchOf }: ComparedLine): Sentence[] {
  const gone = new Set(citations.filter((citation) => citation.after === null).map(({ place }) => place));
  let from = 0;
  return sentenceEnds(after.text).map((end, at, ends) => {
    let to = at === ends.length - 1 ? stretchOf.length : (after.places[end - 1] ?? before.places.length) + 1;
    while (gone.has(to)) to++;
    const sentence = { from, to };
    from = to;
    return sentence;
  });
}

function haveWordsChanged(line: ComparedLine, { from, to }: Sentence): boolean {
  return [line.before, line.after].some(({ text, places }) =>
    places.some(
      (place, at) =>
        place >= from && place < to && line.stretchOf[place] !== null && !/[\s\uFFFC]/.test(text[at] ?? " "),
    ),
  );
}

function wordsIn({ text, places }: LineSide, { from, to }: Sentence): string {
  const kept = places.flatMap((place, at) => (place >= from && place < to ? [text[at] ?? ""] : []));
  return kept.join("").replaceAll(ATOM, "").replace(/\s+/g, " ").trim();
}

function firstStretch({ stretchOf, citations }: ComparedLine, { from, to }: Sentence): number | null {
  const changed = stretchOf.slice(from, to).find((stretch) => stretch !== null);
  return (
    changed ??
    citations.find(({ place, token }) => place >= from && place < to && token !== null)?.token ??
    null
  );
}

function namesOf(cited: readonly PlacedCitation[], side: "before" | "after", names: Names): string[] {
  return cited.flatMap((citation) => (citation[side] ? [nameOf(citation[side], names)] : []));
}

function nameOf(token: Token, { sourceName }: Names): string {
  if (token.type !== "citation") return "";
  return token.locator ? `${sourceName(token.refId)}, ${token.locator}` : sourceName(token.refId);
}

function without(from: readonly string[], these: readonly string[]): string[] {
  const left = [...these];
  return from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
