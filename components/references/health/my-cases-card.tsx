import { StatusBadge } from "@/components/references/health/status-badge";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import type { MyCase } from "@/lib/references/health/my-cases";

/** Sources of one's own answers about which something was said; nothing when nothing was. */
export function MyCasesCard({ cases }: { cases: readonly MyCase[] }) {
  if (cases.length === 0) return null;
  return (
    <Card
      title="Sources to look at"
      description="Something was said about sources that answers of yours rest on."
      isFlush
    >
      <ul className="divide-y divide-line">
        {cases.map(({ referenceId, label, status, answers, questions }) => (
          <li key={referenceId} className="px-4 py-2.5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <PlainLink href={`/desk/references/${referenceId}`} className="font-medium text-link">
                {label}
              </PlainLink>
              <StatusBadge status={status} />
            </p>
            <p className="text-sm text-muted">
              {answers === 1 ? "One answer" : `${answers} answers`}: {questions.join("; ")}
              {answers > questions.length ? "; …" : ""}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
