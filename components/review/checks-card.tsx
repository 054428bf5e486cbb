import { DismissalWords } from "@/components/review/dismissal-words";
import { Card } from "@/components/ui/card";
import type { Dismissal } from "@/lib/document/checks/dismissals";
import type { FindingCount } from "@/lib/review/find-review";

type Props = { counts: readonly FindingCount[]; dismissed: readonly Dismissal[]; zone: string };

/** What the checks say of the text that is reviewed, and what its writers said is no fault, with their reasons. */
export function ChecksCard({ counts, dismissed, zone }: Props) {
  return (
    <Card title="Checks" description="What the writer saw beside this text.">
      {counts.length === 0 ? (
        <p className="text-muted">Nothing to put right.</p>
      ) : (
        <ul className="flex flex-col gap-0.5">
          {counts.map(({ check, title, count }) => (
            <li key={check} className="flex justify-between gap-3">
              <span>{title}</span>
              <span className="text-muted tabular-nums">{count}</span>
            </li>
          ))}
        </ul>
      )}
      {dismissed.length > 0 ? (
        <>
          <h3 className="mt-3 border-t border-line pt-3 font-semibold">
            Dismissed with a reason ({dismissed.length})
          </h3>
          <ul className="flex flex-col divide-y divide-line">
            {dismissed.map((dismissal) => (
              <li key={dismissal.id} className="flex flex-col gap-0.5 py-2 last:pb-0">
                <DismissalWords {...{ dismissal, zone }} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
