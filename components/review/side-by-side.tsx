import type { BlockRun } from "@/components/review/folded-blocks";
import { foldedWords, runsOf } from "@/components/review/redline";
import { type BlockFrame, RedlineBlock } from "@/components/review/redline-block";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import type { ComparedBlock } from "@/lib/document/compare/comparison";

type Props = {
  comparison: RevisionComparison;
  titles: { before: string; after: string };
  onlyChanges: boolean;
  hidesFormatting: boolean;
  marked: ReadonlySet<string>;
};

/** The old text on the left and the new on the right, block beside block. */
export function SideBySide({ comparison, titles, onlyChanges, hidesFormatting, marked }: Props) {
  const frame = { sources: comparison.sources, hidesFormatting, marked };
  return (
    <div className="flex flex-col text-md leading-relaxed">
      <div className="grid grid-cols-2 gap-x-6 border-b border-line pb-1.5 text-sm font-medium text-muted">
        <p>{titles.before}</p>
        <p>{titles.after}</p>
      </div>
      <div className="text-lg font-semibold tracking-tight">
        {numbered(comparison.question, 0).map((one) => (
          <Pair key={one.index} {...one} frame={{ ...frame, part: "question" }} />
        ))}
      </div>
      {runsOf(comparison.blocks, onlyChanges).map((run) => (
        <Run key={run.from} {...{ run }} frame={{ ...frame, part: "text" }} />
      ))}
    </div>
  );
}

function Run({ run, frame }: { run: BlockRun; frame: BlockFrame }) {
  const pairs = numbered(run.blocks, run.from).map((one) => <Pair key={one.index} {...one} {...{ frame }} />);
  if (!run.isFolded) return pairs;
  return (
    <details className="my-2 rounded-md border border-dashed border-line px-3 py-1.5 text-muted">
      <summary className="cursor-pointer text-sm">{foldedWords(run)}</summary>
      {pairs}
    </details>
  );
}

function Pair({ block, index, frame }: { block: ComparedBlock; index: number; frame: BlockFrame }) {
  return (
    <div className="grid grid-cols-2 gap-x-6 border-b border-line/60 py-2 last:border-b-0">
      {(["before", "after"] as const).map((side) => (
        <div key={side} className="min-w-0">
          {block[side] ? <RedlineBlock {...{ block, index, frame, side }} /> : <Nothing side={side} />}
        </div>
      ))}
    </div>
  );
}

function Nothing({ side }: { side: "before" | "after" }) {
  return <p className="text-sm text-faint">{side === "before" ? "Not here before" : "Not here any more"}</p>;
}

const numbered = (blocks: readonly ComparedBlock[], from: number) =>
  blocks.map((block, at) => ({ block, index: from + at }));
