import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { EvidenceBadge } from "@/lib/references/health/evidence-badges";

const tones: Record<EvidenceBadge["tone"], Tone> = {
  neutral: "neutral",
  positive: "success",
  caution: "warning",
};

/** What kind of evidence a source is, in a word or two; the rest is said on hover and to screen readers. */
export function EvidenceBadgeList({ badges }: { badges: readonly EvidenceBadge[] }) {
  return badges.map(({ text, tone, hint }) => (
    <span key={text} title={hint}>
      <Badge tone={tones[tone]}>
        {text}
        <span className="sr-only">. {hint}</span>
      </Badge>
    </span>
  ));
}
