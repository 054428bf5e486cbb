import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { RevisionComparison } from "@/lib/answers/compare-revisions";
import type { Change, ChangeClass } from "@/lib/document/compare/comparison";

type Props = Pick<RevisionComparison, "changes" | "sources">;

const looks: Record<ChangeClass, { name: string; tone: Tone }> = {
  text: { name: "Words", tone: "info" },
  citation: { name: "Citation", tone: "warning" },
  link: { name: "Link", tone: "warning" },
  formatting: { name: "Look", tone: "neutral" },
  structure: { name: "Structure", tone: "neutral" },
};

/** Every change of the text in reading order, each in a line: what was, and what is. */
export function ChangeList({ changes, sources }: Props) {
  if (changes.length === 0) return null;
  return (
    <details className="mb-5 rounded-md border border-line px-3 py-2">
      <summary className="cursor-pointer font-medium">
        {changes.length} {changes.length === 1 ? "change" : "changes"} of the text, one by one
      </summary>
      <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-6">
        {changes.map((change, place) => lineOf({ change, place, sources }))}
      </ol>
    </details>
  );
}

function lineOf({ change, place, sources }: { change: Change; place: number; sources: Props["sources"] }) {
  const { name, tone } = looks[change.class];
  const shown = (value: string | null) =>
    shortened(change.class === "citation" ? (sources[value ?? ""]?.label ?? value) : value);
  const [before, after] = [shown(change.before), shown(change.after)];
  return (
    <li key={place} className="break-words">
      <Badge tone={tone}>{name}</Badge> {says[change.kind]}{" "}
      {before ? <del className="text-danger-ink">{before}</del> : null}
      {before && after ? " → " : null}
      {after ? <ins className="text-success-ink">{after}</ins> : null}
    </li>
  );
}

const says: Record<Change["kind"], string> = {
  added: "added",
  removed: "removed",
  replaced: "replaced",
  moved: "moved",
};

const MOST = 120;

function shortened(words: string | null): string | null {
  const line = words?.replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return null;
  return line.length <= MOST ? line : `${line.slice(0, MOST)}…`;
}
