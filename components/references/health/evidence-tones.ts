import type { Tone } from "@/components/ui/tone";
import type { EvidenceBadge } from "@/lib/references/health/evidence-badges";

/** How much a kind of evidence can carry, as a colour. */
export const badgeTones: Record<EvidenceBadge["tone"], Tone> = {
  neutral: "neutral",
  positive: "success",
  caution: "warning",
};
