import { canonicalJson } from "@/lib/document/canonical-json";
import { diffSequences } from "@/lib/document/compare/diff-sequences";
import type { MarkJson, NodeJson } from "@/lib/document/document-types";
import { refIdOf } from "@/lib/document/numbering";
import { inlineToText } from "@/lib/document/to-text";

type Numbers = ReadonlyMap<string, number>;

/** What a line becomes when its words are typed anew; or why that cannot be. */
export type Replacement = { content: NodeJson[] } | { problem: string };

const LONGEST_EDIT = 2_000;

/** A stretch of a line as somebody types it: citations as their numbers, `[1,3–5]`, a line break as a new line. */
export function asTyped(inlines: readonly NodeJson[], numbers: Numbers): string {
  return inlineToText({ type: "paragraph", content: [...inlines] }, numbers);
}

/**
 * The line that somebody typed in place of another: words that stayed keep their marks, words that came take those of the words
 * they replace, or of both their neighbours, and each citation is where its number stands. Every citation of the old line must
 * stand in the new one as often as before.
 */
export function replaceWords(before: readonly NodeJson[], typed: string, numbers: Numbers): Replacement {
  const old = unitsOf(before, numbers);
  const sources = before.filter(({ type }) => type === "citation");
  const fresh = wordsOf(typed.normalize("NFC"), (cluster) => sourcesOf(cluster, sources, numbers) !== null);
  const stretches = diffSequences(
    old.map(({ word }) => word),
    fresh,
    LONGEST_EDIT,
  );
  if (!stretches) return { problem: "This is too much at once. Propose a change of fewer words." };
  const content: NodeJson[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const { equal, before: taken, after } of stretches) {
    const gone = old.slice(oldAt, oldAt + taken);
    if (equal) content.push(...gone.flatMap(({ nodes }) => nodes));
    else {
      const beside = [old[oldAt - 1], old[oldAt + taken]];
      const marks = marksFor(gone, beside);
      for (const word of fresh.slice(freshAt, freshAt + after))
        content.push(...(sourcesOf(word, sources, numbers) ?? textNodes(word, marks)));
    }
    [oldAt, freshAt] = [oldAt + taken, freshAt + after];
  }
  const problem = whyNot(before, content);
  return problem ? { problem } : { content: joined(content) };
}

/** A word of the old line, and what it is made of there. */
type Unit = { word: string; nodes: NodeJson[] };

const PIECES = /\[[\d,–]+\]|[\p{L}\p{N}\p{M}]+|[^\S\n]+|[\s\S]/gu;
const CLUSTER = /^\[[\d,–]+\]$/;

/** Words, signs and clusters of citations; what looks like a cluster and is none is taken in pieces. */
function wordsOf(text: string, isCluster: (word: string) => boolean): string[] {
  return [...text.matchAll(PIECES)].flatMap(([word]) =>
    CLUSTER.test(word) && !isCluster(word) ? ["[", ...wordsOf(word.slice(1, -1), isCluster), "]"] : [word],
  );
}

function unitsOf(inlines: readonly NodeJson[], numbers: Numbers): Unit[] {
  return runsOf(inlines).flatMap((run) => {
    if (run[0]?.type === "citation") return [{ word: asTyped(run, numbers), nodes: run }];
    const letters = run.flatMap(lettersOf);
    let at = 0;
    return wordsOf(letters.map(({ text }) => text ?? "\n").join(""), () => false).map((word) => {
      const nodes = letters.slice(at, at + word.length);
      at += word.length;
      return { word, nodes };
    });
  });
}

/** Neighbouring citations as one run, and what stands between them as another. */
function runsOf(inlines: readonly NodeJson[]): NodeJson[][] {
  const runs: NodeJson[][] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (last && (last[0]?.type === "citation") === (inline.type === "citation")) last.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

function lettersOf(inline: NodeJson): NodeJson[] {
  if (inline.text === undefined) return [inline];
  return inline.text.split("").map((letter) => ({ ...inline, text: letter }));
}

/** The citations that a cluster of numbers stands for; null when it names a number that the old line does not cite. */
function sourcesOf(word: string, sources: readonly NodeJson[], numbers: Numbers): NodeJson[] | null {
  if (!CLUSTER.test(word)) return null;
  const found = numbersIn(word).map((number) =>
    sources.find((source) => numbers.get(refIdOf(source)) === number),
  );
  return found.length > 0 && found.every((source) => source !== undefined) ? found : null;
}

function numbersIn(cluster: string): number[] {
  return cluster
    .slice(1, -1)
    .split(",")
    .flatMap((part) => {
      const [first, last = first] = part.split("–").map(Number);
      if (first === undefined || last === undefined || last < first || last - first > 50) return [Number.NaN];
      return Array.from({ length: last - first + 1 }, (_, more) => first + more);
    });
}

function textNodes(word: string, marks: MarkJson[]): NodeJson[] {
  if (word === "\n") return [{ type: "hardBreak" }];
  return [marks.length > 0 ? { type: "text", marks, text: word } : { type: "text", text: word }];
}

function marksFor(gone: readonly Unit[], beside: readonly (Unit | undefined)[]): MarkJson[] {
  const looked = gone.length > 0 ? gone : beside;
  const marks = looked.flatMap((unit) => unit?.nodes ?? [{ type: "text" }]).map((node) => node.marks ?? []);
  const [first] = marks;
  const isOne = first && marks.every((one) => canonicalJson(one) === canonicalJson(first));
  return isOne ? first : [];
}

function whyNot(before: readonly NodeJson[], after: readonly NodeJson[]): string | null {
  if (canonicalJson(joined(before)) === canonicalJson(joined(after)))
    return "These are the words as they stand. Change them first.";
  if (citations(before) === citations(after)) return null;
  return "Keep every citation of these words, each number as often as it stands there now.";
}

function citations(inlines: readonly NodeJson[]): string {
  return inlines
    .filter(({ type }) => type === "citation")
    .map(refIdOf)
    .sort()
    .join();
}

/** Neighbouring text of one look as one node. */
function joined(inlines: readonly NodeJson[]): NodeJson[] {
  const runs: NodeJson[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (inline.text !== undefined && last?.text !== undefined && isAlike(last, inline))
      runs[runs.length - 1] = { ...last, text: last.text + inline.text };
    else runs.push({ ...inline });
  }
  return runs;
}

function isAlike({ marks: one = [] }: NodeJson, { marks: other = [] }: NodeJson): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
