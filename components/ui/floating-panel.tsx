"use client";

import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

/** A place in the text, in pixels of the window. */
export type Spot = { left: number; top: number; bottom: number };

type Props = {
  label: string;
  spot: Spot;
  onClose: (why: "escape" | "elsewhere") => void;
  /** Takes the last change of the text back; in a field the browser takes back what was typed there. */
  onUndo?: () => void;
  width: number;
  children: ReactNode;
};

const GAP = 6;
const EDGE = 8;
const ENOUGH = 320;
const LEAST = 180;
const MOST = 560;

/** A panel at a place of the text that leaves the page usable: it goes with the text when the page scrolls; Escape and a press elsewhere close it. */
export function FloatingPanel({ label, spot, onClose, onUndo, width, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<CSSProperties>({ opacity: 0, left: 0, top: 0, width });
  useLayoutEffect(() => setStyle(placeFor(spot, width)), [spot, width]);
  useScrollAlong(panel, spot);
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      const at = event.target as Element;
      const isOver = panel.current?.contains(at) || at.closest("[role=listbox], [role=dialog]");
      if (!isOver) onClose("elsewhere");
    };
    document.addEventListener("pointerdown", leave, true);
    return () => document.removeEventListener("pointerdown", leave, true);
  }, [onClose]);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      style={style}
      className="floating fixed z-40 flex flex-col overflow-y-auto"
      onKeyDown={(event) => {
        if (onUndo && isUndo(event)) {
          event.preventDefault();
          onUndo();
        }
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose("escape");
      }}
    >
      {children}
    </div>
  );
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
  if (key !== "z" || shiftKey || !(ctrlKey || metaKey)) return false;
  return !(target as Element).matches("input, textarea");
}

/** Under the place where there is room, else over it; what grows later grows away from the text. */
function placeFor(spot: Spot, width: number): CSSProperties {
  const across = document.body.clientWidth; // without the strip that is kept free for the scroll bar
  const wide = Math.min(width, across - 2 * EDGE);
  const left = Math.max(EDGE, Math.min(spot.left, across - wide - EDGE));
  const below = window.innerHeight - spot.bottom - GAP - EDGE;
  const above = spot.top - GAP - EDGE;
  const isBelow = below >= ENOUGH || below >= above;
  const maxHeight = Math.max(LEAST, Math.min(MOST, isBelow ? below : above, window.innerHeight - 2 * EDGE));
  const side = isBelow
    ? { top: within(spot.bottom + GAP) }
    : { bottom: within(window.innerHeight - spot.top + GAP) };
  return { left, width: wide, maxHeight, ...side };
}

/** A distance from the window's edge that keeps the panel in it, also when the caret is outside. */
function within(distance: number): number {
  return Math.max(EDGE, Math.min(distance, window.innerHeight - LEAST - EDGE));
}

function useScrollAlong(panel: RefObject<HTMLDivElement | null>, spot: Spot): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is measured from where the page stands then
  useEffect(() => {
    const start = window.scrollY;
    const follow = () => {
      if (panel.current) panel.current.style.translate = `0 ${start - window.scrollY}px`;
    };
    follow();
    window.addEventListener("scroll", follow, { passive: true });
    return () => window.removeEventListener("scroll", follow);
  }, [panel, spot]);
}
