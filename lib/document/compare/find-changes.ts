import type { Change, ChangeClass, ComparedBlock, DiffToken, Token } from "@/lib/document/compare/comparison";
import { changedStretches, hrefOf } from "@/lib/document/compare/stretches";

type Found = Pick<Change, "class" | "kind" | "before" | "after">;

/** The changes of compared blocks in reading order: an unbroken stretch of replaced words is one, a swapped citation is one, a changed look or link of a stretch is one, a table row that came or went is one. */
export function findChanges(blocks: readonly ComparedBlock[]): Change[] {
  return blocks.flatMap((block, index) => {
    const isWhole = block.kind === "added" || block.kind === "removed";
    const own = [...rowChange(blocks, index), ...structureChange(block)].map((found) => ({
      ...found,
      ...{ block: index, token: null, wholeBlock: isWhole || block.kind === "moved" },
    }));
    const inside = changedStretches(block).flatMap(({ from, tokens }) =>
      stretchChanges(tokens, block).map((found) => ({
        ...found,
        ...{ block: index, token: from, wholeBlock: isWhole },
      })),
    );
    return [...own, ...inside];
  });
}

// All cells of a row that came or went, in one line.
function rowChange(blocks: readonly ComparedBlock[], index: number): Found[] {
  const first = blocks[index];
  if (first?.row !== "first") return [];
  const end = blocks.findIndex(
    (block, at) => at > index && !(block.row === "rest" && block.kind === first.kind),
  );
  const cells = blocks
    .slice(index, end < 0 ? undefined : end)
    .map(({ tokens }) => wordsOf(tokens.map((token) => (token.kind === "del" ? token.before : token.after))));
  const row = cells.join(" | ");
  return [{ class: "text", ...(first.kind === "added" ? values(null, row) : values(row, null)) }];
}

function structureChange({ kind, before, after, seam, tokens, row }: ComparedBlock): Found[] {
  const names = { before: before?.label ?? null, after: after?.label ?? null };
  if (kind === "moved") return [{ class: "structure", kind: "moved", ...names }];
  if (kind === "changed" && (seam || before?.structure !== after?.structure))
    return [{ class: "structure", kind: "replaced", ...names }];
  const isSilent = tokens.length === 0 && row === null && !(before && after);
  return isSilent ? [{ class: "structure", kind: after ? "added" : "removed", ...names }] : [];
}

function stretchChanges(stretch: readonly DiffToken[], block: ComparedBlock): Found[] {
  const [first] = stretch;
  if (first?.kind === "same") return first.changes.map((change) => lookChange(change, first));
  const before = stretch.flatMap((token) => (token.kind === "del" ? [token.before] : []));
  const after = stretch.flatMap((token) => (token.kind === "ins" ? [token.after] : []));
  const words = block.row ? [] : textChange(wordsOf(before), wordsOf(after));
  return [...words, ...citationChanges(before, after)];
}

function lookChange(change: ChangeClass, { before, after }: Extract<DiffToken, { kind: "same" }>): Found {
  if (change === "link") return { class: change, ...values(hrefOf(before), hrefOf(after)) };
  if (change === "citation")
    return { class: change, kind: "replaced", before: refIdOf(before), after: refIdOf(after) };
  return { class: change, ...values(marksOf(before), marksOf(after)) };
}

function textChange(before: string, after: string): Found[] {
  return before === "" && after === "" ? [] : [{ class: "text", ...values(before || null, after || null) }];
}

function citationChanges(before: readonly Token[], after: readonly Token[]): Found[] {
  const gone = before.flatMap((token) => (token.type === "citation" ? [token.refId] : []));
  const come = after.flatMap((token) => (token.type === "citation" ? [token.refId] : []));
  const lost = gone.filter((refId) => !take(come, refId));
  return Array.from({ length: Math.max(lost.length, come.length) }, (_, index) => ({
    class: "citation" as const,
    ...values(lost[index] ?? null, come[index] ?? null),
  }));
}

function take(from: string[], refId: string): boolean {
  const index = from.indexOf(refId);
  if (index >= 0) from.splice(index, 1);
  return index >= 0;
}

function values(before: string | null, after: string | null): Pick<Change, "kind" | "before" | "after"> {
  if (before === null) return { kind: "added", before, after };
  return { kind: after === null ? "removed" : "replaced", before, after };
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === "text" ? token.text : "")).join("");
}

function marksOf(token: Token): string | null {
  return token.type === "text" ? token.marks.join(", ") || null : null;
}

function refIdOf(token: Token): string | null {
  return token.type === "citation" ? token.refId : null;
}
