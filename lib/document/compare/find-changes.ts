import type { Change, ChangeClass, ComparedBlock, DiffToken, Token } from "@/lib/document/compare/comparison";

type Found = Pick<Change, "class" | "kind" | "before" | "after">;

/** The changes of compared blocks in reading order: an unbroken stretch of replaced words is one, a swapped citation is one, a changed look or link of a stretch is one. */
export function findChanges(blocks: readonly ComparedBlock[]): Change[] {
  return blocks.flatMap((block, index) => {
    const wholeBlock = block.kind === "added" || block.kind === "removed" || block.kind === "moved";
    return [
      ...structureChange(block),
      ...stretchesOf(block.tokens).flatMap((stretch) => stretchChanges(stretch, block)),
    ].map((found) => ({ ...found, block: index, wholeBlock }));
  });
}

function structureChange({ kind, before, after, tokens }: ComparedBlock): Found[] {
  if (kind === "moved")
    return [
      { class: "structure", kind: "moved", before: before?.label ?? null, after: after?.label ?? null },
    ];
  if (kind === "changed" && before?.structure !== after?.structure) {
    return [
      { class: "structure", kind: "replaced", before: before?.label ?? null, after: after?.label ?? null },
    ];
  }
  if (tokens.length > 0 || (before && after)) return [];
  return [
    {
      class: "structure",
      kind: after ? "added" : "removed",
      before: before?.label ?? null,
      after: after?.label ?? null,
    },
  ];
}

// Neighbouring tokens that changed together: inserted and deleted ones, or kept ones whose look or link changed alike.
function stretchesOf(tokens: readonly DiffToken[]): DiffToken[][] {
  const stretches: DiffToken[][] = [];
  let open = "";
  for (const token of tokens) {
    const key = token.kind === "same" ? stretchKey(token) : "edit";
    if (key !== "" && key === open) stretches.at(-1)?.push(token);
    else if (key !== "") stretches.push([token]);
    open = key;
  }
  return stretches;
}

function stretchKey(token: Extract<DiffToken, { kind: "same" }>): string {
  if (token.changes.length === 0) return "";
  const links = token.changes.includes("link") ? `${hrefOf(token.before)} ${hrefOf(token.after)}` : "";
  return `${token.changes.join()} ${links}`;
}

function stretchChanges(stretch: readonly DiffToken[], block: ComparedBlock): Found[] {
  const [first] = stretch;
  if (first?.kind === "same") return first.changes.map((change) => lookChange(change, first));
  const before = stretch.flatMap((token) => (token.kind === "del" ? [token.before] : []));
  const after = stretch.flatMap((token) => (token.kind === "ins" ? [token.after] : []));
  return [...textChange(wordsOf(before), wordsOf(after), block), ...citationChanges(before, after)];
}

function lookChange(change: ChangeClass, { before, after }: Extract<DiffToken, { kind: "same" }>): Found {
  if (change === "link") return { class: change, ...values(hrefOf(before), hrefOf(after)) };
  if (change === "citation")
    return { class: change, kind: "replaced", before: refIdOf(before), after: refIdOf(after) };
  return { class: change, ...values(marksOf(before), marksOf(after)) };
}

function textChange(before: string, after: string, block: ComparedBlock): Found[] {
  if (block.kind === "moved" || (before === "" && after === "")) return [];
  return [{ class: "text", ...values(before || null, after || null) }];
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

function hrefOf(token: Token): string | null {
  return token.type === "text" ? token.href : null;
}

function marksOf(token: Token): string | null {
  return token.type === "text" ? token.marks.join(", ") || null : null;
}

function refIdOf(token: Token): string | null {
  return token.type === "citation" ? token.refId : null;
}
