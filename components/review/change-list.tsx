import { changeClasses } from "@/components/review/change-words";
import { Badge } from "@/components/ui/badge";
import type { ComparedReference, PartChange, RevisionComparison } from "@/lib/answers/compare-revisions";
import { type ComparisonView, isShownClass, placeId } from "@/lib/answers/comparison-view";
import { nameOfBlock } from "@/lib/document/compare/describe-comparison";

type Props = { comparison: RevisionComparison; view: ComparisonView };

/** The changes that a view lists, in reading order, each in a line that leads to its place: what was, and what is. */
export function ChangeList({ comparison, view }: Props) {
  const changes = comparison.changes.filter((change) => isShownClass(change.class, view));
  const edited = comparison.references.filter(
    ({ kind }) => kind === "edited" && isShownClass("reference", view),
  );
  const count = changes.length + edited.length;
  if (count === 0) return <p className="mb-5 text-muted">No change of this kind.</p>;
  return (
    <details className="mb-5 rounded-md border border-line px-3 py-2" open={count <= FEW}>
      <summary className="cursor-pointer font-medium">
        {count} {count === 1 ? "change" : "changes"}, one by one
      </summary>
      <ol className="mt-2 flex list-decimal flex-col gap-1 pl-6">
        {changes.map((change, place) => lineOf({ change, place, comparison }))}
        {edited.map((reference) => (
          <EditedReference key={reference.id} reference={reference} />
        ))}
      </ol>
    </details>
  );
}

const FEW = 12;

type Listed = { change: PartChange; place: number; comparison: RevisionComparison };

function lineOf({ change, place, comparison }: Listed) {
  const { name, tone } = changeClasses[change.class];
  const shown = (value: string | null) =>
    shortened(change.class === "citation" ? (comparison.sources[value ?? ""]?.label ?? value) : value);
  const [before, after] = [shown(change.before), shown(change.after)];
  const isOne = before === after;
  return (
    <li key={place} className="break-words">
      <a
        href={`#${idOf(change)}`}
        data-jump={idOf(change)}
        className="group -mx-1 rounded-sm px-1 hover:bg-hover"
      >
        <Badge tone={tone}>{name}</Badge> {saysOf(change, comparison)}{" "}
        {before && !isOne ? <del className="text-danger-ink">{before}</del> : null}
        {before && after && !isOne ? " → " : null}
        {after ? <WordsNow isNew={!isOne}>{after}</WordsNow> : null}
        {change.part === "question" ? <span className="text-muted"> (question)</span> : null}
      </a>
    </li>
  );
}

function WordsNow({ isNew, children }: { isNew: boolean; children: string }) {
  return isNew ? <ins className="text-success-ink">{children}</ins> : children;
}

const idOf = ({ part, block, token }: PartChange) => placeId(part, block, token);

function saysOf(change: PartChange, comparison: RevisionComparison): string {
  const block = (change.part === "question" ? comparison.question : comparison.blocks)[change.block];
  if (change.class === "structure" && block?.seam) return block.seam;
  if (change.class === "text" && change.wholeBlock && block)
    return `${nameOfBlock(block)} ${says[change.kind]}`;
  return says[change.kind];
}

const says: Record<PartChange["kind"], string> = {
  added: "added",
  removed: "removed",
  replaced: "changed",
  moved: "moved",
};

function EditedReference({ reference }: { reference: ComparedReference }) {
  const { name, tone } = changeClasses.reference;
  return (
    <li className="break-words">
      <a
        href={`#reference-${reference.id}`}
        data-jump={`reference-${reference.id}`}
        className="hover:bg-hover"
      >
        <Badge tone={tone}>{name}</Badge> edited {shortened(reference.after)}
      </a>
    </li>
  );
}

const MOST = 120;

function shortened(words: string | null): string | null {
  const line = words?.replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return null;
  return line.length <= MOST ? line : `${line.slice(0, MOST)}…`;
}
