import type { UseFormRegisterReturn } from "react-hook-form";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import type { Assignable } from "@/lib/review/list-assignable";

type Props = { person: Assignable; zone: string; radio: UseFormRegisterReturn };

/** Somebody to give a review to: what they have in hand, what they declared, and why they cannot take it. */
export function AssignableRow({ person, zone, radio }: Props) {
  const { id, name, credentials, reason, conflicts, declaration, load } = person;
  return (
    <label className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line bg-surface px-3 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-default has-disabled:bg-sunken">
      <input
        {...radio}
        type="radio"
        value={id}
        disabled={reason !== null}
        className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
      />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{[name, credentials].filter(Boolean).join(", ")}</span>
          {conflicts ? <Badge tone="warning">Interest in this topic</Badge> : null}
        </span>
        <span className="text-sm text-muted">{loadWords(load)}</span>
        {declaration ? (
          <span className="text-sm break-words text-muted">
            {declaration.interests.length === 0
              ? "Declared no interests"
              : `Declared: ${declaration.interests.join("; ")}`}{" "}
            (until <DateText instant={declaration.until} zone={zone} />)
          </span>
        ) : null}
        {reason ? <span className="text-sm text-warning-ink">{reasonWords(reason, person)}</span> : null}
      </span>
    </label>
  );
}

function loadWords(load: number): string {
  if (load === 0) return "Nothing in hand";
  return load === 1 ? "1 review in hand" : `${load} reviews in hand`;
}

/** The policy speaks to whoever acts; here it is about somebody else. */
function reasonWords(reason: string, { declaration }: Assignable): string {
  if (!declaration && reason.startsWith("Your declaration")) return "No declaration of interests that holds.";
  return reason.startsWith("You wrote") ? "Wrote or submitted this edition." : reason;
}
