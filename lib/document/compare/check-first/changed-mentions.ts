import type { CheckItem } from "@/lib/document/compare/check-first/check-item";
import type { ComparedLine, LineSide } from "@/lib/document/compare/check-first/compared-line";
import type { Mention } from "@/lib/document/compare/check-first/mention";
import { mentionsByRule } from "@/lib/document/compare/check-first/mention-rules";
import { sentenceAt } from "@/lib/document/compare/check-first/sentence-at";

/** A finding before it knows its key and its block. */
export type FoundItem = Omit<CheckItem, "key" | "block">;

/** A mention with its first and last place in the line of both sides, and the changed stretch that it touches first. */
type Placed = Mention & { first: number; last: number; stretch: number | null };
type Pair = { old: Placed | null; fresh: Placed | null };

/**
 * The changed mentions of a line: those that an insertion or deletion touches, each with its counterpart: the mention that it was
 * made of, else the one that was replaced in the same stretch. What came or went alone is one finding for a sentence.
 */
export function changedMentions(line: ComparedLine, names: readonly string[]): FoundItem[] {
  const [olds, news] = [placedByRule(line, line.before, names), placedByRule(line, line.after, names)];
  return olds.flatMap(({ rule, noun, mentions }, at) => {
    const pairs = pairUp(mentions, news[at]?.mentions ?? []);
    const items = pairs.map((pair) => itemOf(line, pair));
    return gathered(items).map((item) => ({ ...item, rule, sentence: `${noun} ${says(item)}` }));
  });
}

function placedByRule(line: ComparedLine, side: LineSide, names: readonly string[]) {
  return mentionsByRule(side.text, names).map(({ mentions, ...rule }) => ({
    ...rule,
    mentions: mentions.map((mention): Placed => {
      const places = side.places.slice(mention.from, mention.to);
      const touched = places.find((place) => line.stretchOf[place] !== null);
      const stretch = touched === undefined ? null : (line.stretchOf[touched] ?? null);
      return { ...mention, first: places[0] ?? 0, last: places.at(-1) ?? 0, stretch };
    }),
  }));
}

function pairUp(olds: readonly Placed[], news: readonly Placed[]): Pair[] {
  const [left, come] = [new Set(olds), new Set(news)];
  const pairs: Pair[] = [];
  const join = (matches: (old: Placed, fresh: Placed) => boolean) => {
    for (const fresh of [...come]) {
      const old = [...left].find((one) => (one.stretch ?? fresh.stretch) !== null && matches(one, fresh));
      if (!old) continue;
      left.delete(old);
      come.delete(fresh);
      pairs.push({ old, fresh });
    }
  };
  join((old, fresh) => old.first <= fresh.last && fresh.first <= old.last);
  join((old, fresh) => old.stretch !== null && old.stretch === fresh.stretch);
  const alone = [
    ...[...left].map((old): Pair => ({ old, fresh: null })),
    ...[...come].map((fresh): Pair => ({ old: null, fresh })),
  ];
  return [...pairs, ...alone.filter(({ old, fresh }) => (old ?? fresh)?.stretch !== null)].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

const placeOf = ({ old, fresh }: Pair) =>
  Math.min(old?.first ?? Number.POSITIVE_INFINITY, fresh?.first ?? Number.POSITIVE_INFINITY);

type Item = Omit<FoundItem, "rule" | "sentence">;

function itemOf(line: ComparedLine, { old, fresh }: Pair): Item {
  return {
    before: old?.text ?? null,
    after: fresh?.text ?? null,
    context: {
      before: old && sentenceAt(line.before.text, old.from),
      after: fresh && sentenceAt(line.after.text, fresh.from),
    },
    token: old?.stretch ?? fresh?.stretch ?? 0,
  };
}

// What came or went alone in one stretch and one sentence is told together: “5 mg, 10 mg”.
function gathered(items: readonly Item[]): Item[] {
  const told: Item[] = [];
  for (const item of items) {
    const last = told.at(-1);
    const side = item.before === null ? "after" : "before";
    const isAlone = item.before === null || item.after === null;
    const goesOn =
      isAlone &&
      last?.token === item.token &&
      last.context.before === item.context.before &&
      last.context.after === item.context.after;
    if (last && goesOn) last[side] = `${last[side]}, ${item[side]}`;
    else told.push({ ...item });
  }
  return told;
}

function says({ before, after }: Item): string {
  if (before === null) return `added: ${after}`;
  if (after === null) return `removed: ${before}`;
  return before === after ? `in changed words: ${after}` : `changed: ${before} → ${after}`;
}
