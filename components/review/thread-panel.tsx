"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type ComponentProps, useEffect, useRef, useSyncExternalStore } from "react";
import { ThreadCard } from "@/components/review/thread-card";
import { Dialog } from "@/components/ui/dialog";
import { FloatingPanel, type Spot } from "@/components/ui/floating-panel";
import { IconButton } from "@/components/ui/icon-button";

type Props = Omit<ComponentProps<typeof ThreadCard>, "onGo" | "isBare"> & {
  spot: Spot;
  /** Which of how many it is, from 1. */
  place: { number: number; count: number };
  onStep: (by: 1 | -1) => void;
  onClose: (why?: "escape" | "elsewhere") => void;
};

const WIDTH = 368;

/** A conversation right at its words, with the way to the next and the one before; on a phone a sheet from below. */
export function ThreadPanel({ spot, place, onStep, onClose, ...card }: Props) {
  const isNarrow = useIsNarrow();
  const focus = useRef<HTMLDivElement>(null);
  const { id } = card.thread;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each conversation that is stepped to takes the focus
  useEffect(() => focus.current?.querySelector("article")?.focus({ preventScroll: true }), [id]);
  const title = `Comment ${place.number} of ${place.count}`;
  const steps = <Steps {...{ onStep }} />;
  const body = (
    <div ref={focus}>
      <ThreadCard key={id} {...card} onGo={null} isBare />
    </div>
  );
  if (isNarrow)
    return (
      <Dialog title={title} size="small" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
        <div className="flex flex-col gap-2 pb-4">
          <div className="flex justify-end gap-0.5">{steps}</div>
          {body}
        </div>
      </Dialog>
    );
  return (
    <FloatingPanel label={title} spot={spot} onClose={onClose} width={WIDTH}>
      <header className="flex items-center gap-0.5 py-1 pr-1 pl-3">
        <p className="flex-1 text-sm text-muted">{title}</p>
        {steps}
        <IconButton label="Close" size="small" onPress={() => onClose()}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="px-1.5 pb-1.5">{body}</div>
    </FloatingPanel>
  );
}

function Steps({ onStep }: Pick<Props, "onStep">) {
  return (
    <>
      <IconButton label="Previous comment (Shift+F9)" size="small" onPress={() => onStep(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next comment (F9)" size="small" onPress={() => onStep(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </>
  );
}

const narrow = "(max-width: 40rem)";

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(narrow);
      query.addEventListener("change", tell);
      return () => query.removeEventListener("change", tell);
    },
    () => window.matchMedia(narrow).matches,
    () => false,
  );
}
