import { EvidenceBadgeList } from "@/components/references/health/evidence-badge-list";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import type { CitedEvidence } from "@/lib/references/health/evidence-of";

/** What the sources of a text can carry, at a glance; nothing while nothing is known of any. */
export function EvidenceCard({ sources }: { sources: readonly CitedEvidence[] }) {
  const known = sources.filter(({ badges }) => badges.length > 0);
  if (known.length === 0) return null;
  return (
    <Card title="Evidence at a glance">
      <ul className="flex flex-col gap-1.5">
        {known.map(({ referenceId, number, label, badges }) => (
          <li key={referenceId} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <PlainLink href={`/desk/references/${referenceId}`} className="text-link">
              [{number}] {label}
            </PlainLink>
            <EvidenceBadgeList badges={badges} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
