"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";

/** A place in the text, in pixels of the window. */
export type Spot = { left: number; top: number; bottom: number };

type Props = {
  label: string;
  spot: Spot;
  onClose: (why: "escape" | "elsewhere") => void;
  width: number;
  children: ReactNode;
  id?: string;
};

const GAP = 6;
const EDGE = 8;

/** A place that keeps the whole panel in the window, also when the caret is outside it. */
function within(top: number, lowest: number): number {
  return Math.max(EDGE, Math.min(top, lowest));
}

/** A panel at a place of the text that leaves the page usable: Escape and a press elsewhere close it. */
export function FloatingPanel({ label, spot, onClose, width, children, id }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<{ left: number; top: number; width: number; maxHeight: number }>();
  useLayoutEffect(() => {
    const wide = Math.min(width, window.innerWidth - 2 * EDGE);
    const left = Math.max(EDGE, Math.min(spot.left, window.innerWidth - wide - EDGE));
    const below = window.innerHeight - spot.bottom - GAP - EDGE;
    const above = spot.top - GAP - EDGE;
    const isBelow = below >= 260 || below >= above;
    const maxHeight = Math.max(180, Math.min(560, isBelow ? below : above));
    const height = Math.min(panel.current?.scrollHeight ?? maxHeight, maxHeight);
    setStyle({
      left,
      top: within(isBelow ? spot.bottom + GAP : spot.top - GAP - height, window.innerHeight - height - EDGE),
      width: wide,
      maxHeight,
    });
  }, [spot, width]);
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      const at = event.target as Element;
      if (
        panel.current?.contains(at) ||
        at.closest("[role=listbox], [role=dialog], [data-overlay-container]")
      )
        return;
      onClose("elsewhere");
    };
    document.addEventListener("pointerdown", leave, true);
    return () => document.removeEventListener("pointerdown", leave, true);
  }, [onClose]);
  return (
    <div
      ref={panel}
      id={id}
      role="dialog"
      aria-label={label}
      style={style ?? { opacity: 0, left: 0, top: 0, width }}
      className={classNames("floating fixed z-40 flex flex-col overflow-y-auto")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose("escape");
      }}
    >
      {children}
    </div>
  );
}
