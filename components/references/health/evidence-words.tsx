import { badgeTones } from "@/components/references/health/evidence-tones";
import { classNames } from "@/components/ui/class-names";
import { softTones } from "@/components/ui/tone";
import type { EvidenceBadge } from "@/lib/references/health/evidence-badges";

/** What kind of evidence a source is, small enough to stand within a line of text. */
export function EvidenceWords({ badges = [] }: { badges?: readonly EvidenceBadge[] | undefined }) {
  return badges.map(({ text, tone, hint }) => (
    <span
      key={text}
      title={hint}
      className={classNames(
        "ml-1 inline-block rounded-full px-1.5 text-xs leading-4 font-medium whitespace-nowrap",
        softTones[badgeTones[tone]],
      )}
    >
      {text}
    </span>
  ));
}
