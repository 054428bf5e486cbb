"use client";

import { CircleCheck, FileText, TriangleAlert } from "lucide-react";
import type { BoxText, SourceBox } from "@/components/references/box/source-box";
import { Button } from "@/components/ui/button";
import { formatNames } from "@/lib/references/formats/detect-format";

/** What was pasted and dropped: what each was taken for, and how far it is read. */
export function BoxTexts({ box }: { box: SourceBox }) {
  if (box.texts.length === 0) return null;
  return (
    <ul
      aria-label="What was pasted and dropped"
      className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface"
    >
      {box.texts.map((text) => (
        <li
          key={text.id}
          className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 [&_svg]:size-4"
        >
          <FileText aria-hidden className="text-faint" />
          <span className="min-w-0 font-medium break-all">{text.name}</span>
          {text.format ? (
            <span className="text-sm text-muted">read as {formatNames[text.format]}</span>
          ) : null}
          <Reading text={text} onCancel={() => box.cancel(text.id)} />
        </li>
      ))}
    </ul>
  );
}

function Reading({
  text: { name, done, isOpen, sentence },
  onCancel,
}: {
  text: BoxText;
  onCancel: () => void;
}) {
  if (isOpen) {
    return (
      <span className="ml-auto flex items-center gap-3">
        <progress aria-label={`Reading ${name}`} max={1} value={done} className="h-2 w-32 accent-accent" />
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
      </span>
    );
  }
  if (sentence) {
    return (
      <span className="flex basis-full items-start gap-1.5 text-sm text-warning-ink">
        <TriangleAlert aria-hidden className="mt-0.5 shrink-0" /> {sentence}
      </span>
    );
  }
  return (
    <span className="ml-auto flex items-center gap-1.5 text-sm text-success-ink">
      <CircleCheck aria-hidden /> Read to the end
    </span>
  );
}
