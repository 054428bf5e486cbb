"use client";

import { useEffect, useState } from "react";
import { useReviewMarks } from "@/components/review/review-marks";
import { untickedOf } from "@/components/review/ticks-to-make";
import { PlainLink } from "@/components/ui/plain-link";

/** On a narrow window: what is left to tick, and the way down to the decision; gone while that is in sight. */
export function DecideBar({ ticks }: { ticks: readonly string[] }) {
  const marks = useReviewMarks();
  const [isFar, setFar] = useState(true);
  useEffect(() => {
    const decision = document.getElementById("decision");
    if (!decision) return;
    const watch = new IntersectionObserver(([seen]) => setFar(seen?.isIntersecting !== true));
    watch.observe(decision);
    return () => watch.disconnect();
  }, []);
  if (!marks || !isFar) return null;
  const left = untickedOf(ticks, marks.checked).length;
  return (
    <div className="floating no-print sticky bottom-3 z-20 mt-4 flex items-center justify-between gap-3 px-3 py-2 lg:hidden">
      <output className="text-sm tabular-nums">
        {ticks.length === 0
          ? "Read it all, then decide."
          : `${ticks.length - left} of ${ticks.length} ticked`}
      </output>
      <PlainLink href="#decision" className="text-link font-medium">
        Go to your decision
      </PlainLink>
    </div>
  );
}
