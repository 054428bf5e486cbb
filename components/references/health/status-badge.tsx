import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type ReferenceStatus, statusWords } from "@/lib/references/health/status-of";

const tones: Record<ReferenceStatus, Tone> = {
  ok: "neutral",
  corrected: "info",
  concern: "warning",
  retracted: "danger",
  withdrawn: "danger",
};

/** How a source stands; nothing for one that nobody said anything about. */
export function StatusBadge({ status }: { status: ReferenceStatus }) {
  return status === "ok" ? null : <Badge tone={tones[status]}>{statusWords[status]}</Badge>;
}
