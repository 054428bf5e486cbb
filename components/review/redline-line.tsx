import type { ReactNode } from "react";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import type { DiffToken, Token } from "@/lib/document/compare/comparison";

type Sources = RevisionComparison["sources"];
type Props = { tokens: readonly DiffToken[]; sources: Sources };

/** One line of a redline. Neighbouring insertions and deletions are one change to step to. */
export function RedlineLine({ tokens, sources }: Props) {
  return (
    <>
      {stretches(tokens).map((stretch) =>
        stretch.isChange ? (
          <span
            key={stretch.key}
            data-change=""
            tabIndex={-1}
            className="rounded-sm outline-offset-2 data-current:outline-2 data-current:outline-focus"
          >
            {stretch.steps.map(({ key, token }) => (
              <Step key={key} {...{ token, sources }} />
            ))}
          </span>
        ) : (
          stretch.steps.map(({ key, token }) => <Step key={key} {...{ token, sources }} />)
        ),
      )}
    </>
  );
}

type Stretch = { key: number; isChange: boolean; steps: { key: number; token: DiffToken }[] };

function stretches(tokens: readonly DiffToken[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [key, token] of tokens.entries()) {
    const isChange = token.kind !== "same" || token.changes.length > 0;
    const last = found.at(-1);
    if (last && last.isChange === isChange) last.steps.push({ key, token });
    else found.push({ key, isChange, steps: [{ key, token }] });
  }
  return found;
}

function Step({ token, sources }: { token: DiffToken; sources: Sources }) {
  if (token.kind === "ins") {
    return (
      <ins className="rounded-xs bg-success-soft text-success-ink decoration-2 underline-offset-3">
        <span className="sr-only">inserted: </span>
        {shownToken(token.after, sources, "after")}
        <span className="sr-only"> end of insertion </span>
      </ins>
    );
  }
  if (token.kind === "del") {
    return (
      <del className="rounded-xs bg-danger-soft text-danger-ink">
        <span className="sr-only">deleted: </span>
        {shownToken(token.before, sources, "before")}
        <span className="sr-only"> end of deletion </span>
      </del>
    );
  }
  const shown = shownToken(token.after, sources, "after");
  if (token.changes.length === 0) return shown;
  return (
    <span className="rounded-xs bg-warning-soft text-warning-ink">
      {shown}
      <span className="ml-1 text-xs">({lookChange(token)})</span>
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
    if (change === "link") return `link: ${hrefOf(before)} → ${hrefOf(after)}`;
    if (change === "citation") return `place in the source: ${locatorOf(before)} → ${locatorOf(after)}`;
    return `look: ${marksOf(before)} → ${marksOf(after)}`;
  });
  return phrases.join("; ");
}

const hrefOf = (token: Token) => (token.type === "text" ? token.href : null) ?? "none";
const locatorOf = (token: Token) => (token.type === "citation" ? token.locator : null) ?? "none";
const marksOf = (token: Token) =>
  token.type === "text" && token.marks.length > 0 ? token.marks.join(", ") : "plain";
