"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { mentionAt, type Person, peopleFor, withMention } from "@/components/review/mention";
import type { ActionResult } from "@/lib/web/action-result";

/** Asks the server who can be named. */
export type ListPeople = (input: Record<string, never>) => Promise<ActionResult<Person[]>>;

const MOST = 8;

/** Follows a name that is being typed after an @: who fits it, and putting one in its place. People are asked for once, at the first @. */
export function useMention(area: RefObject<HTMLTextAreaElement | null>, people: ListPeople) {
  const asked = useRef<Promise<void> | null>(null);
  const [known, setKnown] = useState<readonly Person[]>([]);
  const [place, setPlace] = useState<ReturnType<typeof mentionAt>>(null);
  const look = () => {
    const { current } = area;
    const next = current && mentionAt(current.value, current.selectionStart);
    setPlace(next);
    if (next) asked.current ??= learn();
  };
  const learn = async () => {
    try {
      const result = await people({});
      if (result.ok) setKnown(result.value ?? []);
    } catch {
      // The name can be asked for again with the next @.
      asked.current = null;
    }
  };
  const recall = useEffectEvent(() => {
    if (area.current?.value.includes("@")) asked.current ??= learn();
  });
  // Words that were kept while the window was closed may name people.
  useEffect(() => recall(), []);
  const choose = ({ name }: Person) => {
    const { current } = area;
    if (!current || !place) return;
    const { text, caret } = withMention(current.value, place, name);
    current.setRangeText(text, 0, current.value.length, "end");
    current.setSelectionRange(caret, caret);
    current.dispatchEvent(new Event("input", { bubbles: true }));
    setPlace(null);
  };
  const offered = place ? peopleFor(place.typed, known).slice(0, MOST) : [];
  return { known, offered, look, choose, close: () => setPlace(null) };
}
