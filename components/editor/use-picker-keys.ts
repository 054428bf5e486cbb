"use client";

import { type KeyboardEvent, useEffect, useState } from "react";

type Asked = {
  id: string;
  /** The place of the last choice, counted from 0. */
  last: number;
  /** While the answer to what was typed is on its way, Enter chooses nothing: the list still shows older answers. */
  isWaiting: boolean;
  choose: (place: number) => void;
};

/** Moves through a list of choices from the box above it: arrows go round, Enter chooses. */
export function usePickerKeys({ id, last, isWaiting, choose }: Asked) {
  const [active, setActive] = useState(0);
  const place = Math.min(active, last);
  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: "nearest" });
  }, [id, place]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "ArrowDown") setActive(place >= last ? 0 : place + 1);
    else if (event.key === "ArrowUp") setActive(place <= 0 ? last : place - 1);
    else if (!isWaiting) choose(place);
  };
  return { place, press, first: () => setActive(0) };
}
