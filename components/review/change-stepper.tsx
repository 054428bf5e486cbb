"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

type Props = { summary: string; count: number; children: ReactNode };

/** Steps through the changes of the redline inside it: by buttons, by the keys n and p, or by a press on a line of a list. */
export function ChangeStepper({ summary, count, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);

  const goTo = useCallback((find: (changes: readonly HTMLElement[], current: number) => number) => {
    const changes = [...(place.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])].filter(
      isShown,
    );
    const current = changes.findIndex((change) => change.dataset.current !== undefined);
    const next = changes[find(changes, current)];
    if (!next) return false;
    for (const change of changes) delete change.dataset.current;
    show(next);
    setAt(changes.indexOf(next) + 1);
    return true;
  }, []);
  const step = useCallback(
    (by: 1 | -1) =>
      goTo((changes, current) =>
        current < 0 && by < 0
          ? changes.length - 1
          : (current + by + changes.length) % Math.max(1, changes.length),
      ),
    [goTo],
  );
  const jump = (event: MouseEvent) => {
    const wanted = (event.target as Element).closest<HTMLElement>("[data-jump]")?.dataset.jump;
    if (wanted && goTo((changes) => placeOf(changes, wanted))) event.preventDefault();
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "n") step(1);
      if (event.key === "p") step(-1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [step]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the presses are on links inside, which answer the keyboard by themselves
    // biome-ignore lint/a11y/noStaticElementInteractions: the presses are on links inside
    <div onClick={jump}>
      <div className="sticky top-(--bar) z-10 -mx-4 mb-4 flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2 print:static print:border-0">
        <p className="min-w-40 flex-1">{summary}</p>
        {count > 0 ? (
          <div className="no-print flex flex-wrap items-center gap-2">
            <output className="text-sm text-muted tabular-nums">
              {at > 0 ? `Change ${at} of ${count}` : `${count} to look at`}
            </output>
            <Button size="small" onPress={() => step(-1)}>
              <ChevronUp aria-hidden /> Previous <Kbd>p</Kbd>
            </Button>
            <Button size="small" onPress={() => step(1)}>
              <ChevronDown aria-hidden /> Next <Kbd>n</Kbd>
            </Button>
          </div>
        ) : null}
      </div>
      <div ref={place}>{children}</div>
    </div>
  );
}

// A place inside a block that is a change as a whole is that block; a place that is not listed here leads to its block's first.
function placeOf(changes: readonly HTMLElement[], wanted: string): number {
  const exact = changes.findIndex((change) => change.dataset.place === wanted);
  if (exact >= 0) return exact;
  const block = wanted.split("-").slice(0, 2).join("-");
  return changes.findIndex(
    ({ dataset }) => dataset.place === block || dataset.place?.startsWith(`${block}-`),
  );
}

// Beside each other on a wide window, in one line on a phone: both are in the page, and one is shown.
function isShown(change: HTMLElement): boolean {
  return change.getClientRects().length > 0;
}

function show(change: HTMLElement): void {
  change.dataset.current = "";
  change.tabIndex = -1;
  change.focus({ preventScroll: true });
  change.scrollIntoView({ block: "center" });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox],[type=radio]), textarea, select, [role=textbox]"))
  );
}
