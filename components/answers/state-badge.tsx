import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type EditionState, stateNames } from "@/lib/workflow/transitions";

const tones: Record<EditionState, Tone> = {
  draft: "neutral",
  in_review: "info",
  changes_requested: "warning",
  approved: "accent",
  scheduled: "accent",
  published: "success",
  superseded: "neutral",
  withdrawn: "danger",
  discarded: "neutral",
};

/** The state of an edition in the editors' words. */
export function StateBadge({ state }: { state: EditionState }) {
  return <Badge tone={tones[state]}>{stateNames[state]}</Badge>;
}
