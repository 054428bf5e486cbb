"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { Passage } from "@/lib/answers/passage";
import type { CitationPlace } from "@/lib/document/citation-places";

type Cited = CitationPlace & { passage: Passage | null };
type Shown = { passages: readonly Passage[]; link: HTMLElement } | null;

const WIDTH = 360;
const EDGE = 8;

/** Shows the passages behind a citation of the text while the citation is pointed at or has the focus; Escape puts it away. */
export function PassageGlance({ cited }: { cited: readonly Cited[] }) {
  const id = useId();
  const [shown, show] = useState<Shown>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const behind = new Map<string, Passage[]>();
    for (const { number, occurrence, passage } of cited) {
      const id = `cite-${number}-${occurrence}`;
      if (passage) behind.set(id, [...(behind.get(id) ?? []), passage]);
    }
    const come = ({ target }: Event) => {
      const link = (target as Element).closest<HTMLElement>("a[role=doc-biblioref]");
      const passages = link && behind.get(link.id);
      if (!passages) return;
      clearTimeout(leaving.current);
      show({ passages, link });
    };
    const go = () => {
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => show(null), 200);
    };
    const putAway = (event: KeyboardEvent) => event.key === "Escape" && show(null);
    const stop = new AbortController();
    for (const type of ["pointerover", "focusin"]) document.addEventListener(type, come, stop);
    for (const type of ["pointerout", "focusout"]) document.addEventListener(type, go, stop);
    document.addEventListener("keydown", putAway, stop);
    return () => {
      clearTimeout(leaving.current);
      stop.abort();
    };
  }, [cited]);
  useEffect(() => {
    const link = shown?.link;
    link?.setAttribute("aria-describedby", id);
    return () => link?.removeAttribute("aria-describedby");
  }, [shown, id]);
  if (!shown) return null;
  const { passages, link } = shown;
  return (
    <div
      id={id}
      role="tooltip"
      className="floating fixed z-40 flex flex-col gap-2 p-3"
      style={placeBy(link)}
      onPointerEnter={() => clearTimeout(leaving.current)}
    >
      {passages.map((passage) => (
        <div key={passage.id}>
          <p className="line-clamp-[12] whitespace-pre-line">“{passage.quote}”</p>
          <p className="mt-1 text-sm text-muted">
            {passage.checked ? `Checked against the source by ${passage.checked.by}.` : "Not checked yet."}
          </p>
        </div>
      ))}
    </div>
  );
}

function placeBy(link: HTMLElement) {
  const { left, top, bottom } = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 2 * EDGE;
  const width = Math.min(WIDTH, room);
  const side =
    bottom + 200 < window.innerHeight ? { top: bottom + 4 } : { bottom: window.innerHeight - top + 4 };
  return { width, left: Math.max(EDGE, Math.min(left, room + EDGE - width)), ...side };
}
