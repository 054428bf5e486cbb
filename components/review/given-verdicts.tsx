import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { Tone } from "@/components/ui/tone";
import type { GivenVerdict } from "@/lib/review/find-review";

type Props = {
  verdicts: readonly GivenVerdict[];
  zone: string;
  /** The address under which each is shown as it was signed. */
  here: string;
};

/** The decisions taken on an edition, newest first, with their words. */
export function GivenVerdicts({ verdicts, zone, here }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {verdicts.map((verdict) => (
        <li key={verdict.id} className="flex flex-col items-start gap-1">
          <Badge tone={toneOf(verdict)}>
            {verdict.outcome === "approved" ? "Approved" : "Changes requested"}
            {verdict.voided ? " (void)" : ""}
          </Badge>
          <p>
            {verdict.reviewer} on revision {verdict.revision.number},{" "}
            <DateText instant={verdict.createdAt} zone={zone} />
          </p>
          {verdict.note ? (
            <p className="break-words whitespace-pre-line text-muted">“{verdict.note}”</p>
          ) : null}
          {verdict.voided ? (
            <p className="text-sm text-muted">Void since it was reopened: {verdict.voided.reason}</p>
          ) : null}
          <PlainLink href={`${here}/${verdict.id}`} className="text-link text-sm">
            {verdict.outcome === "approved" ? "What was signed" : "The request in full"}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}

function toneOf({ voided, outcome }: GivenVerdict): Tone {
  if (voided) return "neutral";
  return outcome === "approved" ? "success" : "warning";
}
