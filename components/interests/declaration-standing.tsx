import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { Declaration } from "@/lib/review/list-declarations";

const SOON = 30 * 86_400_000;

type Props = { declaration: Declaration | null; now: Date; zone: string };

/** Where the last declaration stands: until when it holds, that it ends soon, or that there is none. */
export function DeclarationStanding({ declaration, now, zone }: Props) {
  if (!declaration)
    return (
      <Notice tone="warning" className="mb-4" title="Nothing declared yet">
        Without a declaration nobody reviews. It takes a minute, and holds for twelve months.
      </Notice>
    );
  const until = <DateText instant={declaration.validUntil} zone={zone} />;
  const left = declaration.validUntil.getTime() - now.getTime();
  if (left <= 0)
    return (
      <Notice tone="warning" className="mb-4" title="Out of date">
        It held until {until}. Declare again before you review.
      </Notice>
    );
  return (
    <Notice tone={left < SOON ? "warning" : "success"} className="mb-4">
      {declaration.interests.length === 0 ? "Nothing to declare" : `${declaration.interests.length} declared`}
      ; it holds until {until}.
    </Notice>
  );
}
