"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import type { MouseEvent } from "react";
import { useReviewMarks } from "@/components/review/review-marks";
import { PlainLink } from "@/components/ui/plain-link";

type Props = {
  keys: readonly string[];
  /** The page on which they are ticked. */
  href: string;
};

/** How many changes there are to check first and how many are ticked, with the way to the next; nothing when there are none. */
export function TicksToMake({ keys, href }: Props) {
  const marks = useReviewMarks();
  const open = untickedOf(keys, marks?.checked);
  if (keys.length === 0) return null;
  const [next] = open;
  return (
    <div className="flex items-start gap-2">
      {next ? (
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-ink" />
      ) : (
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success-ink" />
      )}
      <p>
        <span className="font-medium">Check these first:</span>{" "}
        <output className="tabular-nums">
          {keys.length - open.length} of {keys.length} ticked.
        </output>{" "}
        {next ? (
          <PlainLink
            href={`${href}#tick-${next}`}
            onClick={(event) => focusTick(next, event)}
            className="text-link whitespace-nowrap"
          >
            Go to the next
          </PlainLink>
        ) : null}
      </p>
    </div>
  );
}

// Where the tick is on this page the focus goes to it, so that the keyboard goes on from there.
function focusTick(key: string, event: MouseEvent): void {
  const tick = document.getElementById(`tick-${key}`);
  if (!tick) return;
  event.preventDefault();
  tick.scrollIntoView({ block: "center" });
  tick.focus({ preventScroll: true });
}

/** The changes that are not ticked yet. */
export function untickedOf(keys: readonly string[], checked: ReadonlySet<string> | undefined): string[] {
  return keys.filter((key) => !checked?.has(key));
}
