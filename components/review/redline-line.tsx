import type { ReactNode } from "react";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import type { ComparedBlock, DiffToken, Token } from "@/lib/document/compare/comparison";
import { changedStretches, hrefOf } from "@/lib/document/compare/stretches";

type Sources = RevisionComparison["sources"];

/** What a line has to know of the comparison that it is part of. */
export type LineFrame = {
  sources: Sources;
  /** The name of the place that begins with a token, and whether it is one to step to; none is when left out. */
  place?: (token: number) => { id: string; isMarked: boolean };
  hidesFormatting?: boolean;
  /** One side alone; both in one line when left out. */
  side?: "before" | "after";
};

/** One line of a redline. Neighbouring insertions and deletions are one change to step to. */
export function RedlineLine({ block, frame }: { block: ComparedBlock; frame: LineFrame }) {
  return segmentsOf(block).map(({ from, steps, isChange }) => {
    const shown = steps.map(({ key, token }) => <Step key={key} {...{ token, frame }} />);
    const place = isChange ? frame.place?.(from) : undefined;
    if (!place?.isMarked || !standsOn(steps, frame.side)) return shown;
    return (
      <span key={from} data-change="" data-place={place.id} tabIndex={-1} className={steppedTo}>
        {shown}
      </span>
    );
  });
}

/** How a place looks that was stepped to. */
export const steppedTo = "rounded-sm outline-offset-2 data-current:outline-2 data-current:outline-focus";

type Segment = { from: number; steps: { key: number; token: DiffToken }[]; isChange: boolean };

function segmentsOf(block: ComparedBlock): Segment[] {
  const stretches = new Map(changedStretches(block).map((stretch) => [stretch.from, stretch.tokens]));
  const segments: Segment[] = [];
  for (let from = 0; from < block.tokens.length; ) {
    const stretch = stretches.get(from);
    const tokens = stretch ?? block.tokens.slice(from, from + 1);
    const steps = tokens.map((token, at) => ({ key: from + at, token }));
    segments.push({ from, steps, isChange: stretch !== undefined });
    from += tokens.length;
  }
  return segments;
}

// Side by side, a change is stepped to once: where the new words stand, or where the old ones did.
function standsOn(steps: Segment["steps"], side: LineFrame["side"]): boolean {
  if (!side) return true;
  return steps.some(({ token }) => token.kind !== "del") === (side === "after");
}

function Step({ token, frame }: { token: DiffToken; frame: LineFrame }): ReactNode {
  const { sources, side } = frame;
  if (token.kind === "ins") {
    if (side === "before") return null;
    return (
      <ins className="rounded-xs bg-success-soft text-success-ink decoration-2 underline-offset-3 print:bg-transparent print:font-semibold print:text-current">
        <span className="sr-only">inserted: </span>
        {shownToken(token.after, sources, "after")}
        <span className="sr-only"> end of insertion </span>
      </ins>
    );
  }
  if (token.kind === "del") {
    if (side === "after") return null;
    return (
      <del className="rounded-xs bg-danger-soft text-danger-ink decoration-[1.5px] print:bg-transparent print:text-current">
        <span className="sr-only">deleted: </span>
        {shownToken(token.before, sources, "before")}
        <span className="sr-only"> end of deletion </span>
      </del>
    );
  }
  const shown = shownToken(token[side ?? "after"], sources, side ?? "after");
  const changes = token.changes.filter((change) => change !== "formatting" || !frame.hidesFormatting);
  if (changes.length === 0) return shown;
  return (
    <span className="rounded-xs bg-warning-soft text-warning-ink print:bg-transparent print:text-current print:italic">
      {shown}
      {side === "before" ? null : <span className="ml-1 text-xs">({lookChange({ ...token, changes })})</span>}
    </span>
  );
}

function shownToken(token: Token, sources: Sources, side: "before" | "after"): ReactNode {
  if (token.type === "citation") {
    const source = sources[token.refId];
    return `[${source?.[side] ?? "?"}: ${source?.label ?? "unknown source"}${token.locator ? `, ${token.locator}` : ""}]`;
  }
  return token.marks.reduceRight<ReactNode>(
    (inside, mark) => marked(mark, inside),
    token.href ? <u>{token.text}</u> : token.text,
  );
}

function marked(mark: string, inside: ReactNode): ReactNode {
  if (mark === "bold") return <strong>{inside}</strong>;
  if (mark === "italic") return <em>{inside}</em>;
  if (mark === "subscript") return <sub>{inside}</sub>;
  return mark === "superscript" ? <sup>{inside}</sup> : inside;
}

/** What changed about words that stayed: their look, where they link, where in the source they point. */
function lookChange({ before, after, changes }: Extract<DiffToken, { kind: "same" }>): string {
  const phrases = changes.map((change) => {
    if (change === "link") return `link: ${hrefOf(before) ?? "none"} → ${hrefOf(after) ?? "none"}`;
    if (change === "citation") return `place in the source: ${locatorOf(before)} → ${locatorOf(after)}`;
    return `look: ${marksOf(before)} → ${marksOf(after)}`;
  });
  return phrases.join("; ");
}

const locatorOf = (token: Token) => (token.type === "citation" ? token.locator : null) ?? "none";
const marksOf = (token: Token) =>
  token.type === "text" && token.marks.length > 0 ? token.marks.join(", ") : "plain";
