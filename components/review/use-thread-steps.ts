"use client";

import { useCallback, useEffect, useRef } from "react";

type Steps = {
  /** The conversations in the order one goes through them, by id. */
  order: readonly string[];
  current: string | null;
  go: (id: string) => void;
};

/** Goes through conversations with F9 and Shift+F9 from anywhere in the window; after the last comes the first. */
export function useThreadSteps({ order, current, go }: Steps) {
  const latest = useRef({ order, current, go });
  latest.current = { order, current, go };
  const step = useCallback((by: 1 | -1) => {
    const known = latest.current;
    const { length } = known.order;
    const at = known.current === null ? -1 : known.order.indexOf(known.current);
    // From no conversation, the way on leads to the first and the way back to the last.
    const from = at < 0 && by === -1 ? 0 : at;
    const next = (from + by + length) % length;
    const id = known.order[next];
    if (id !== undefined) known.go(id);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F9" || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step]);
  return step;
}
