import { badgeTones } from "@/components/references/health/evidence-tones";
import { Badge } from "@/components/ui/badge";
import type { EvidenceBadge } from "@/lib/references/health/evidence-badges";

/** What kind of evidence a source is, in a word or two; the rest is said on hover and to screen readers. */
export function EvidenceBadgeList({ badges }: { badges: readonly EvidenceBadge[] }) {
  return badges.map(({ text, tone, hint }) => (
    <span key={text} title={hint}>
      <Badge tone={badgeTones[tone]}>
        {text}
        <span className="sr-only">. {hint}</span>
      </Badge>
    </span>
  ));
}
