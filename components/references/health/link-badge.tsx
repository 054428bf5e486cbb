import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { LinkState } from "@/lib/references/health/link-standing";

const words: Record<LinkState, readonly [Tone, string]> = {
  unchecked: ["neutral", "Not checked"],
  ok: ["success", "Answers"],
  redirected: ["info", "Moved"],
  blocked: ["neutral", "Could not check"],
  suspect: ["warning", "Look at it"],
  dead_confirmed: ["danger", "Gone"],
  usurped: ["danger", "Taken over"],
};

/** How the address of a source stands. */
export function LinkBadge({ state }: { state: LinkState }) {
  const [tone, text] = words[state];
  return <Badge tone={tone}>{text}</Badge>;
}
