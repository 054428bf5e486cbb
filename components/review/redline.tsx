import { type BlockRun, foldUnchanged } from "@/components/review/folded-blocks";
import { type BlockFrame, RedlineBlock } from "@/components/review/redline-block";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import { markedPlaces } from "@/lib/answers/comparison-view";
import type { ComparedBlock } from "@/lib/document/compare/comparison";

type Props = {
  comparison: RevisionComparison;
  onlyChanges?: boolean;
  hidesFormatting?: boolean;
  /** The places to step to; every change when left out. */
  marked?: ReadonlySet<string>;
};

/** Two revisions in one text: what went is struck, what came is underlined, each said aloud as well; sources by name. */
export function Redline({ comparison, onlyChanges, hidesFormatting = false, marked }: Props) {
  const { sources } = comparison;
  const places = marked ?? markedPlaces(comparison, { hidesFormatting, class: null });
  const frame = { sources, hidesFormatting, marked: places };
  return (
    <div className="flex flex-col gap-6">
      <div className="text-xl font-semibold tracking-tight">
        {comparison.question.map((block, index) => (
          <RedlineBlock key={keyOf(block)} {...{ block, index }} frame={{ ...frame, part: "question" }} />
        ))}
      </div>
      <div className="flex flex-col gap-3 text-md leading-relaxed">
        {runsOf(comparison.blocks, onlyChanges).map((run) => (
          <Run key={run.from} {...{ run }} frame={{ ...frame, part: "text" }} />
        ))}
      </div>
    </div>
  );
}

/** The blocks in runs: all in one, or the unchanged ones folded. */
export function runsOf(blocks: readonly ComparedBlock[], onlyChanges = false): BlockRun[] {
  return onlyChanges ? foldUnchanged(blocks) : [{ isFolded: false, from: 0, blocks }];
}

/** What a folded run says of itself. */
export function foldedWords({ blocks }: BlockRun): string {
  return `${blocks.length} unchanged ${blocks.length === 1 ? "paragraph" : "paragraphs"}`;
}

function Run({ run, frame }: { run: BlockRun; frame: BlockFrame }) {
  const shown = cellRows(run).map((row) =>
    row.length === 1 ? (
      row.map((place) => <BlockAt key={place} {...{ run, place, frame }} />)
    ) : (
      <div key={row[0]} className="-mb-3.25 flex">
        {row.map((place) => (
          <BlockAt key={place} {...{ run, place, frame }} />
        ))}
      </div>
    ),
  );
  if (!run.isFolded) return shown;
  return (
    <details className="rounded-md border border-dashed border-line px-3 py-1.5 text-muted">
      <summary className="cursor-pointer text-sm">{foldedWords(run)}</summary>
      <div className="mt-2 flex flex-col gap-3">{shown}</div>
    </details>
  );
}

function BlockAt({ run, place, frame }: { run: BlockRun; place: number; frame: BlockFrame }) {
  const block = run.blocks[place];
  return block ? <RedlineBlock {...{ block, index: run.from + place, frame }} /> : null;
}

// Cells of one table row stand side by side; everything else alone.
function cellRows({ blocks }: BlockRun): number[][] {
  const rows: { row: string; places: number[] }[] = [];
  for (const [place, block] of blocks.entries()) {
    const row = rowOf(block);
    const last = rows.at(-1);
    if (row !== "" && last?.row === row) last.places.push(place);
    else rows.push({ row, places: [place] });
  }
  return rows.map(({ places }) => places);
}

function rowOf({ before, after, kind }: ComparedBlock): string {
  const id = (after ?? before)?.path.find(({ type }) => type === "tableRow")?.id;
  return id === undefined ? "" : `${kind === "removed" ? "before" : "after"} ${id}`;
}

const keyOf = ({ before, after }: ComparedBlock) => `${before?.index ?? ""}-${after?.index ?? ""}`;
