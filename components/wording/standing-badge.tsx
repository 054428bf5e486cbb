import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { WordingPeriod } from "@/lib/wording/wording-periods";

const standings: Record<WordingPeriod["standing"], { says: string; tone: Tone }> = {
  "in force": { says: "In force", tone: "success" },
  coming: { says: "Coming", tone: "info" },
  past: { says: "Past", tone: "neutral" },
  "taken back": { says: "Taken back", tone: "warning" },
  "passed over": { says: "Never in force", tone: "neutral" },
};

/** Where a version of a wording stands in time. */
export function StandingBadge({ standing }: { standing: WordingPeriod["standing"] }) {
  const { says, tone } = standings[standing];
  return <Badge tone={tone}>{says}</Badge>;
}
