import { Badge } from "@/components/ui/badge";
import type { ComparedReference } from "@/lib/answers/compare-revisions";

const tones = { added: "success", removed: "danger", edited: "warning" } as const;
const names = { added: "Added", removed: "Removed", edited: "Edited" } as const;

/** What became of the sources between two revisions, each in the house format before and after. */
export function ReferenceChanges({ references }: { references: readonly ComparedReference[] }) {
  if (references.length === 0) return <p className="text-muted">The references are the same.</p>;
  return (
    <ul className="flex flex-col gap-3">
      {references.map(({ kind, id, before, after }) => (
        <li key={id} data-change="" className="flex flex-col items-start gap-1 break-words">
          <Badge tone={tones[kind]}>{names[kind]}</Badge>
          {before ? (
            <del className="text-danger-ink">
              <span className="sr-only">before: </span>
              {before}
            </del>
          ) : null}
          {after ? (
            <ins className="text-success-ink">
              <span className="sr-only">now: </span>
              {after}
            </ins>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
