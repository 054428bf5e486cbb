import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import type { StandingMerge } from "@/lib/references/list-merges";

type Props = { merges: readonly StandingMerge[]; zone: string; undo: (merge: StandingMerge) => ReactNode };

/** What was merged into a reference, each with the way back while there is one. */
export function MergeList({ merges, zone, undo }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {merges.map((merge) => (
        <li key={merge.id}>
          <p className="[overflow-wrap:anywhere]">{merge.formatted}</p>
          <p className="text-sm text-muted">
            {merge.mergedByName}, <DateText instant={merge.mergedAt} zone={zone} />
          </p>
          {merge.isUndoable ? (
            <>
              <p className="mt-0.5 text-sm text-muted">
                Taken back, drafts cite it again where the words around the citation still stand. Editions
                begun and revisions restored since the merge go on citing the one that stands.
              </p>
              {undo(merge)}
            </>
          ) : (
            <p className="text-sm text-muted">Older than 30 days: it stays.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
