"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

type Props = { summary: string; children: ReactNode };

/** Steps through the changes of the redline inside it: by buttons, or by the keys n and p. */
export function ChangeStepper({ summary, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [{ at, of }, setWhere] = useState({ at: 0, of: 0 });
  const count = useCallback(() => place.current?.querySelectorAll("[data-change]").length ?? 0, []);
  useEffect(() => setWhere({ at: 0, of: count() }), [count]);

  const step = useCallback((by: 1 | -1) => {
    const changes = [...(place.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    setWhere(({ at }) => {
      const next =
        changes.length === 0
          ? 0
          : ((at - 1 + by + changes.length + (at === 0 && by === -1 ? 1 : 0)) % changes.length) + 1;
      for (const change of changes) delete change.dataset.current;
      const change = changes[next - 1];
      if (change) show(change);
      return { at: next, of: changes.length };
    });
  }, []);

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
    <div>
      <div className="sticky top-(--bar) z-10 -mx-4 mb-4 flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2">
        <p className="min-w-40 flex-1">{summary}</p>
        {of > 0 ? (
          <>
            <output className="text-sm text-muted">
              {at > 0 ? `Change ${at} of ${of}` : `${of} to look at`}
            </output>
            <Button size="small" onPress={() => step(-1)}>
              <ChevronUp aria-hidden /> Previous <Kbd>p</Kbd>
            </Button>
            <Button size="small" onPress={() => step(1)}>
              <ChevronDown aria-hidden /> Next <Kbd>n</Kbd>
            </Button>
          </>
        ) : null}
      </div>
      <div ref={place}>{children}</div>
    </div>
  );
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
