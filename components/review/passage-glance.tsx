"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { Passage } from "@/lib/answers/passage";
import type { CitationPlace } from "@/lib/document/citation-places";

type Cited = CitationPlace & { passage: Passage | null };
type Shown = { passage: Passage; link: HTMLElement } | null;

const WIDTH = 360;
const EDGE = 8;

/** Shows the passage behind a citation of the text while the citation is pointed at or has the focus; Escape puts it away. */
export function PassageGlance({ cited }: { cited: readonly Cited[] }) {
  const id = useId();
  const [shown, show] = useState<Shown>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const passages = new Map(
      cited.map(({ number, occurrence, passage }) => [`cite-${number}-${occurrence}`, passage]),
    );
    const come = ({ target }: Event) => {
      const link = (target as Element).closest<HTMLElement>("a[role=doc-biblioref]");
      const passage = link && passages.get(link.id);
      if (!passage) return;
      clearTimeout(leaving.current);
      show({ passage, link });
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
  const { passage, link } = shown;
  return (
    <div
      id={id}
      role="tooltip"
      className="floating fixed z-40 p-3"
      style={placeBy(link)}
      onPointerEnter={() => clearTimeout(leaving.current)}
    >
      <p className="line-clamp-[12] whitespace-pre-line">“{passage.quote}”</p>
      <p className="mt-1 text-sm text-muted">
        {passage.checked ? `Checked against the source by ${passage.checked.by}.` : "Not checked yet."}
      </p>
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
