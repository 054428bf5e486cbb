import { RedlineLine } from "@/components/review/redline-line";
import { classNames } from "@/components/ui/class-names";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import type { ComparedBlock, Seam } from "@/lib/document/compare/comparison";

type Props = { comparison: RevisionComparison; onlyChanges?: boolean };

/** Two revisions in one text: what went is struck, what came is underlined, each said aloud as well; sources by name. */
export function Redline({ comparison, onlyChanges }: Props) {
  const shown = (block: ComparedBlock) => !onlyChanges || block.kind !== "same" || hasChange(block);
  return (
    <div className="flex flex-col gap-6">
      <div className="text-xl font-semibold tracking-tight">
        {comparison.question.map((block) => (
          <RedlineBlock key={keyOf(block)} {...{ block, comparison }} />
        ))}
      </div>
      <div className="flex flex-col gap-3 text-md leading-relaxed">
        {comparison.blocks.map((block) =>
          shown(block) ? <RedlineBlock key={keyOf(block)} {...{ block, comparison }} /> : null,
        )}
      </div>
    </div>
  );
}

type BlockProps = { block: ComparedBlock; comparison: RevisionComparison };

function RedlineBlock({ block, comparison }: BlockProps) {
  const place = block.after ?? block.before;
  const label = place?.label ?? "paragraph";
  const note = noteOf(block);
  return (
    <div
      {...(note ? { "data-change": "" } : {})}
      className={classNames(
        "break-words whitespace-pre-wrap",
        shapes[shapeOf(label)],
        note && "rounded-md border-l-3 border-info-ink bg-info-soft/50 py-1 pr-2 pl-3",
      )}
    >
      {note ? <p className="text-xs font-medium text-info-ink">{note}</p> : null}
      {shapeOf(label) === "item" ? <span aria-hidden>• </span> : null}
      <RedlineLine tokens={block.tokens} sources={comparison.sources} />
    </div>
  );
}

type Shape = "heading" | "item" | "quote" | "cell" | "paragraph";

const shapes: Record<Shape, string> = {
  heading: "pt-2 text-lg font-semibold",
  item: "pl-6 -indent-3.5",
  quote: "border-l-3 border-line pl-4 text-muted",
  cell: "border border-line px-2.5 py-1.5",
  paragraph: "",
};

function shapeOf(label: string): Shape {
  if (label.startsWith("heading")) return "heading";
  if (label.endsWith("list item")) return "item";
  if (label === "quote") return "quote";
  return label.startsWith("table") ? "cell" : "paragraph";
}

const keyOf = ({ before, after }: ComparedBlock) => `${before?.index ?? ""}-${after?.index ?? ""}`;

/** What happened to the block as a whole, in words. */
function noteOf({ kind, before, after, seam, tokens }: ComparedBlock): string | null {
  if (kind === "moved") return `This ${after?.label} was moved`;
  if (seam) return seams[seam](after?.label ?? "");
  if (kind === "changed" && before && after && before.structure !== after.structure) {
    return before.label === after.label
      ? `This ${after.label} stands in another place of its list or table`
      : `Was a ${before.label}, is a ${after.label}`;
  }
  if (tokens.length === 0 && kind === "added") return `An empty ${after?.label} was added`;
  if (tokens.length === 0 && kind === "removed") return `An empty ${before?.label} was removed`;
  return null;
}

const seams: Record<Seam, (label: string) => string> = {
  split: () => "Split off from the one above",
  joined: () => "Joined to the one above",
  divided: (label) => `This ${label} was divided from what stands above`,
  gathered: (label) => `This ${label} was put together with what stands above`,
};

function hasChange({ tokens }: ComparedBlock): boolean {
  return tokens.some((token) => token.kind !== "same" || token.changes.length > 0);
}
