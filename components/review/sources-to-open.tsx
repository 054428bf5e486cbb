"use client";

import { Check } from "lucide-react";
import { useReviewMarks } from "@/components/review/review-marks";
import type { SourceToOpen } from "@/lib/review/find-signing";

/** More than this are folded. */
const FEW = 8;

/** The cited sources, each to be opened beside the text; the ones opened in this review are marked, and kept with the signature. */
export function SourcesToOpen({ sources }: { sources: readonly SourceToOpen[] }) {
  const opened = useReviewMarks()?.opened ?? new Set<string>();
  if (sources.length === 0) return <p className="text-muted">The text cites no source.</p>;
  const count = sources.filter(({ id }) => opened.has(id)).length;
  return (
    <details open={sources.length <= FEW}>
      <summary className="cursor-pointer">
        <span className="font-medium">Sources:</span>{" "}
        <output className="tabular-nums">
          opened {count} of {sources.length}
        </output>
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1">
        {sources.map((source) => (
          <li key={source.id} data-source={source.id} className="flex items-start gap-2">
            <Check
              aria-hidden
              className={`mt-0.5 size-4 shrink-0 text-success-ink ${opened.has(source.id) ? "" : "opacity-0"}`}
            />
            <span className="min-w-0 break-words">
              [{source.number}] <SourceLink source={source} />
              {opened.has(source.id) ? <span className="sr-only"> (opened)</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SourceLink({ source: { label, href } }: { source: SourceToOpen }) {
  if (!href || !/^https?:\/\//i.test(href)) return <>{label}, not on the web</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="text-link">
      {label}
    </a>
  );
}
