"use client";

import { type KeyboardEvent, useEffect, useState } from "react";

type Asked = {
  id: string;
  /** The place of the last choice, counted from 0. */
  last: number;
  /** While the answer to what was typed is on its way the list still shows older ones: Enter waits with it and then chooses. */
  isWaiting: boolean;
  choose: (place: number) => void;
};

/** Moves through a list of choices from the box above it: arrows go round, Enter chooses. */
export function usePickerKeys({ id, last, isWaiting, choose }: Asked) {
  const [active, setActive] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const place = Math.min(active, last);
  useEffect(() => {
    if (!isAsked || isWaiting) return;
    setAsked(false);
    // Nothing found: the last choice, which adds a new one, is not what Enter was pressed for.
    if (last > 0) choose(place);
  });
  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: "nearest" });
  }, [id, place]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    event.preventDefault();
    setAsked(event.key === "Enter" && isWaiting);
    if (event.key === "ArrowDown") setActive(place >= last ? 0 : place + 1);
    else if (event.key === "ArrowUp") setActive(place <= 0 ? last : place - 1);
    else if (!isWaiting) choose(place);
  };
  const first = () => {
    setActive(0);
    setAsked(false);
  };
  return { place, press, first };
}
