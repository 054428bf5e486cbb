import type { ComparableBlock, Look } from "@/lib/document/compare/comparable-block";
import type { DiffToken, Token, TokenChange } from "@/lib/document/compare/comparison";
import { diffSequences, type Stretch } from "@/lib/document/compare/diff-sequences";

const LONGEST_EDIT = 3000;

/** A stretch of words, from and to a place in the old words and in the new. */
type Edit = { equal: boolean; old: readonly string[]; fresh: readonly string[] };

/** The steps from one line to another, word by word, and whether they were too different for that and are shown as replaced whole. Leaving out the insertions gives the old line, leaving out the deletions the new. */
export function diffTokens(
  before: ComparableBlock,
  after: ComparableBlock,
): { tokens: DiffToken[]; limited: boolean } {
  const stretches = diffSequences(before.words, after.words, LONGEST_EDIT);
  const edits = stretches
    ? readableEdits(stretches, before.words, after.words)
    : [{ equal: false, old: before.words, fresh: after.words }];
  const tokens: DiffToken[] = [];
  let old = 0;
  let fresh = 0;
  for (const edit of edits) {
    const oldEnd = old + lengthOf(edit.old);
    const freshEnd = fresh + lengthOf(edit.fresh);
    const oldRun = runsOf(before, old, oldEnd);
    const freshRun = runsOf(after, fresh, freshEnd);
    if (edit.equal) keepRuns(tokens, oldRun, freshRun);
    else {
      for (const run of oldRun) push(tokens, { kind: "del", before: run });
      for (const run of freshRun) push(tokens, { kind: "ins", after: run });
    }
    old = oldEnd;
    fresh = freshEnd;
  }
  return { tokens, limited: stretches === null };
}

/** A whole line as inserted, deleted or kept. */
export function wholeLine(block: ComparableBlock, kind: DiffToken["kind"]): DiffToken[] {
  const tokens: DiffToken[] = [];
  for (const run of runsOf(block, 0, block.text.length)) {
    if (kind === "ins") push(tokens, { kind, after: run });
    else if (kind === "del") push(tokens, { kind, before: run });
    else push(tokens, { kind, before: run, after: { ...run }, changes: [] });
  }
  return tokens;
}

// Two replaced words with only a space between them read better as one replaced phrase.
function readableEdits(
  stretches: readonly Stretch[],
  old: readonly string[],
  fresh: readonly string[],
): Edit[] {
  const edits: Edit[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const { equal, before, after } of stretches) {
    const edit = {
      equal,
      old: old.slice(oldAt, oldAt + before),
      fresh: fresh.slice(freshAt, freshAt + after),
    };
    const [beforeLast, last] = edits.slice(-2);
    if (!equal && beforeLast && last && isGap(last) && hasWord(beforeLast) && hasWord(edit)) {
      edits.splice(-2, 2, joined(joined(beforeLast, last), edit));
    } else edits.push(edit);
    oldAt += before;
    freshAt += after;
  }
  return edits;
}

function joined(one: Edit, other: Edit): Edit {
  return { equal: false, old: [...one.old, ...other.old], fresh: [...one.fresh, ...other.fresh] };
}

function isGap(edit: Edit): boolean {
  return edit.equal && edit.old.length === 1 && edit.old[0]?.trim() === "";
}

function hasWord(edit: Edit): boolean {
  return [...edit.old, ...edit.fresh].some((word) => /^[\p{L}\p{N}]/u.test(word));
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((length, word) => length + (word.startsWith("\uFFFC") ? 1 : word.length), 0);
}

// The part of a line between two places, in runs of one look.
function runsOf(block: ComparableBlock, from: number, to: number): Token[] {
  const runs: Token[] = [];
  for (let start = from; start < to; ) {
    const look = block.looks[start] as Look;
    let end = start + 1;
    while (end < to && block.looks[end] === look) end++;
    runs.push(
      look.token.type === "text" ? { ...look.token, text: block.text.slice(start, end) } : look.token,
    );
    start = end;
  }
  return runs;
}

// The same words in two looks: cut wherever either look changes.
function keepRuns(tokens: DiffToken[], before: readonly Token[], after: readonly Token[]): void {
  let [old, fresh] = [before[0], after[0]];
  for (let oldNext = 1, freshNext = 1; old && fresh; ) {
    const length = Math.min(sizeOf(old), sizeOf(fresh));
    push(tokens, {
      kind: "same",
      before: cut(old, 0, length),
      after: cut(fresh, 0, length),
      changes: changesBetween(old, fresh),
    });
    old = sizeOf(old) > length ? cut(old, length) : before[oldNext++];
    fresh = sizeOf(fresh) > length ? cut(fresh, length) : after[freshNext++];
  }
}

function sizeOf(token: Token): number {
  return token.type === "text" ? token.text.length : 1;
}

function cut(token: Token, from: number, to?: number): Token {
  return token.type === "text" ? { ...token, text: token.text.slice(from, to) } : token;
}

function changesBetween(before: Token, after: Token): TokenChange[] {
  if (before.type === "citation" || after.type === "citation")
    return looksLike(before, after) ? [] : ["citation"];
  const changes: TokenChange[] = [];
  if (before.href !== after.href) changes.push("link");
  if (before.marks.join() !== after.marks.join()) changes.push("formatting");
  return changes;
}

// Neighbouring characters of the same fate and look become one token.
function push(tokens: DiffToken[], step: DiffToken): void {
  const last = tokens.at(-1);
  if (!last || !extend(last, step)) tokens.push(step);
}

function extend(last: DiffToken, step: DiffToken): boolean {
  if (last.kind === "del" && step.kind === "del") return append(last.before, step.before);
  if (last.kind === "ins" && step.kind === "ins") return append(last.after, step.after);
  if (last.kind !== "same" || step.kind !== "same") return false;
  if (!looksLike(last.before, step.before) || !looksLike(last.after, step.after)) return false;
  return append(last.before, step.before) && append(last.after, step.after);
}

function append(to: Token, more: Token): boolean {
  if (to.type === "citation" || more.type === "citation" || !looksLike(to, more)) return false;
  to.text += more.text;
  return true;
}

function looksLike(one: Token, other: Token): boolean {
  if (one.type === "text")
    return other.type === "text" && one.href === other.href && one.marks.join() === other.marks.join();
  if (other.type === "text") return false;
  return one.refId === other.refId && one.locator === other.locator && one.quoteId === other.quoteId;
}
