"use client";

import { ChevronRight } from "lucide-react";
import type { Passage } from "@/components/editor/go-to-finding";
import type { ReadingSummary, ReadPassage } from "@/lib/document/checks/reading-summary";

type Props = { reading: ReadingSummary; onGo: (passage: Passage) => void };

/** How hard the answer reads, as one calm line; the hardest sentences and each paragraph when asked for. Plain health information is read at about grade 6 to 8. */
export function ReadingLevel({ reading, onGo }: Props) {
  const { band, paragraphs, hardest } = reading;
  return (
    <details className="group/reading mt-2 border-t border-line pt-1">
      <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-md py-1.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <span className="flex-1">
          <span className="font-medium">Reading level</span> <span className="text-muted">{band}</span>
        </span>
        <ChevronRight
          aria-hidden
          className="size-4 text-faint transition-transform group-open/reading:rotate-90"
        />
      </summary>
      <p className="pb-2 text-sm text-muted">
        An estimate, names of diseases, genes and drugs set aside. Most readers are at ease up to grade 8.
      </p>
      {hardest.length > 0 ? <Passages title="Hardest sentences" passages={hardest} onGo={onGo} /> : null}
      {paragraphs.length > 1 ? <Passages title="By paragraph" passages={paragraphs} onGo={onGo} /> : null}
    </details>
  );
}

type PassagesProps = { title: string; passages: readonly ReadPassage[]; onGo: Props["onGo"] };

function Passages({ title, passages, onGo }: PassagesProps) {
  return (
    <>
      <h3 className="pt-1 text-sm font-semibold">{title}</h3>
      <ul className="flex max-h-72 flex-col overflow-y-auto">
        {passages.map((passage) => (
          <li key={JSON.stringify(passage.where)}>
            <button
              type="button"
              onClick={() => onGo(passage)}
              className="w-full cursor-pointer rounded-md px-2 py-1 text-left hover:bg-hover pointer-coarse:py-2"
            >
              <span className="line-clamp-2 text-sm text-muted wrap-anywhere">
                {passage.excerpt.replaceAll("\uFFFC", "")}
              </span>
              <span className="text-sm">{passage.band}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
