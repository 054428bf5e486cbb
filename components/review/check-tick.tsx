"use client";

import { useEffect, useRef } from "react";
import { useReviewMarks } from "@/components/review/review-marks";

type Props = { tick: string; sentence: string };

/** The tick of one change that the reviewer has checked; nothing on a page that is not theirs to sign. */
export function CheckTick({ tick, sentence }: Props) {
  const marks = useReviewMarks();
  const box = useRef<HTMLInputElement>(null);
  // Whoever comes from another view of the text by "Go to the next" goes on from this tick.
  useEffect(() => {
    if (window.location.hash === `#tick-${tick}`) box.current?.focus();
  }, [tick]);
  if (!marks) return null;
  return (
    <input
      ref={box}
      type="checkbox"
      id={`tick-${tick}`}
      aria-label={`Checked: ${sentence}`}
      checked={marks.checked.has(tick)}
      onChange={(event) => marks.tick(tick, event.target.checked)}
      className="no-print mt-1 size-4 shrink-0 scroll-mt-32 cursor-pointer rounded-sm accent-accent pointer-coarse:size-5"
    />
  );
}

/** How many of the changes are ticked: “3 of 14 ticked”. */
export function CheckProgress({ ticks }: { ticks: readonly string[] }) {
  const marks = useReviewMarks();
  if (!marks) return null;
  const done = ticks.filter((tick) => marks.checked.has(tick)).length;
  return (
    <output className="no-print ml-auto text-sm font-normal text-muted tabular-nums">
      {done} of {ticks.length} ticked
    </output>
  );
}
