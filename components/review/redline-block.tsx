import { type LineFrame, RedlineLine, steppedTo } from "@/components/review/redline-line";
import { classNames } from "@/components/ui/class-names";
import type { AnswerPart, RevisionComparison } from "@/lib/answers/compare-revisions";
import { placeId } from "@/lib/answers/comparison-view";
import type { BlockPlace, ComparedBlock, Seam } from "@/lib/document/compare/comparison";

/** What a block has to know of the comparison that it is part of. */
export type BlockFrame = {
  part: AnswerPart;
  sources: RevisionComparison["sources"];
  marked: ReadonlySet<string>;
  hidesFormatting: boolean;
};

type Props = { block: ComparedBlock; index: number; frame: BlockFrame; side?: "before" | "after" };

/** A paragraph, heading, list item or cell of a redline, with what happened to it as a whole said in words. */
export function RedlineBlock({ block, index, frame, side }: Props) {
  const { part, sources, hidesFormatting } = frame;
  const place = (side && block[side]) ?? block.after ?? block.before;
  const note = side === "before" && block.after ? null : noteOf(block);
  const isMarked = frame.marked.has(placeId(part, index, null)) && note !== null;
  const line: LineFrame = {
    ...{ sources, hidesFormatting, side },
    place: (token) => {
      const id = placeId(part, index, token);
      return { id, isMarked: frame.marked.has(id) };
    },
  };
  return (
    <div
      {...(isMarked ? { "data-change": "", "data-place": placeId(part, index, null), tabIndex: -1 } : {})}
      style={indentOf(place)}
      className={classNames(
        "min-w-0 break-words whitespace-pre-wrap",
        place ? shapes[shapeOf(place.label)] : "",
        note && "rounded-md border-l-3 border-info-ink bg-info-soft/50 py-1 pr-2 pl-3 print:bg-transparent",
        isMarked && steppedTo,
      )}
    >
      {note ? <p className="text-xs font-medium text-info-ink print:text-current">{note}</p> : null}
      {place?.label.endsWith("list item") ? <span aria-hidden>• </span> : null}
      <RedlineLine {...{ block, frame: line }} />
    </div>
  );
}

type Shape = "heading" | "item" | "quote" | "cell" | "paragraph";

const shapes: Record<Shape, string> = {
  heading: "pt-2 text-lg font-semibold",
  item: "-indent-3.5",
  quote: "border-l-3 border-line pl-4 text-muted",
  cell: "flex-1 border border-line px-2.5 py-1.5",
  paragraph: "",
};

function shapeOf(label: string): Shape {
  if (label.startsWith("heading")) return "heading";
  if (label.endsWith("list item")) return "item";
  if (label === "quote") return "quote";
  return label.startsWith("table") ? "cell" : "paragraph";
}

function indentOf(place: BlockPlace | null): { marginInlineStart: string } | undefined {
  const lists = place?.path.filter(({ type }) => type === "bulletList" || type === "orderedList").length ?? 0;
  return lists > 0 ? { marginInlineStart: `${lists * 1.25}rem` } : undefined;
}

/** What happened to the block as a whole, in words. */
function noteOf({ kind, before, after, seam, row, tokens }: ComparedBlock): string | null {
  if (kind === "moved") return `This ${after?.label} was moved`;
  if (seam) return seams[seam](after?.label ?? "");
  if (row === "first") return kind === "added" ? "A table row was added" : "A table row was removed";
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
