"use client";

import { EyeOff, Wand } from "lucide-react";
import { useEffect, useRef } from "react";
import { wordsOf } from "@/components/editor/group-findings";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { isAnswerable } from "@/lib/document/checks/check-kinds";
import type { Finding } from "@/lib/document/checks/finding";

/** What can be done with a finding. */
export type FindingActs = {
  go: (finding: Finding) => void;
  fix: (findings: readonly Finding[]) => void;
  dismiss: (finding: Finding) => void;
};

type Props = { finding: Finding; says: string | null; isCurrent: boolean; acts: FindingActs };

/** One finding: press it to go to its words; beside it what puts it right, and the way to say that it is none. */
export function FindingRow({ finding, says, isCurrent, acts }: Props) {
  const { fix, check } = finding;
  const words = wordsOf(finding);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) showInAside(row.current);
  }, [isCurrent]);
  return (
    <li
      ref={row}
      aria-current={isCurrent || undefined}
      className={classNames(
        "relative rounded-md border-l-3",
        isCurrent ? "border-accent bg-accent-soft" : "border-transparent",
      )}
    >
      <div className="flex items-start gap-1">
        <button
          type="button"
          data-finding
          onClick={() => acts.go(finding)}
          className="min-w-0 flex-1 cursor-pointer rounded-md px-2 py-1 text-left hover:bg-hover pointer-coarse:py-2"
        >
          {says ? <span className="block">{says}</span> : null}
          {words && !says?.includes(`“${words}”`) ? (
            <q className="line-clamp-2 text-sm text-muted wrap-anywhere">{words}</q>
          ) : null}
        </button>
        {isAnswerable(check) ? (
          <IconButton label="This is no fault…" size="small" onPress={() => acts.dismiss(finding)}>
            <EyeOff aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {fix ? (
        <Button
          size="small"
          variant="quiet"
          className="mb-1 ml-1 h-auto! min-h-7 max-w-full text-left whitespace-normal!"
          onPress={() => acts.fix([finding])}
        >
          <Wand aria-hidden /> {fix.label}
        </Button>
      ) : null}
    </li>
  );
}

// Only what is beside the text is scrolled: the text has just been brought to the words.
function showInAside(row: HTMLElement | null): void {
  const aside = row?.closest("aside");
  if (!row || !aside || aside.scrollHeight <= aside.clientHeight) return;
  const [inner, outer] = [row.getBoundingClientRect(), aside.getBoundingClientRect()];
  if (inner.top < outer.top) aside.scrollTop -= outer.top - inner.top + MARGIN;
  else if (inner.bottom > outer.bottom) aside.scrollTop += inner.bottom - outer.bottom + MARGIN;
}

const MARGIN = 12;
