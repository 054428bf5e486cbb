"use client";

import { useEffect, useRef, useState } from "react";

const PAUSE = 250;

/** The words in the box: looked for when the typing pauses or `settle` asks for them, and those of the address again when it changed by itself, as by Back or a link. */
export function useTyped(q: string, look: (q: string) => void) {
  const [typed, setTyped] = useState(q);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef(q);
  const underWay = useRef(new Set<string>());
  useEffect(() => () => clearTimeout(typing.current), []);
  useEffect(() => {
    if (underWay.current.delete(q)) return;
    underWay.current.clear();
    clearTimeout(typing.current);
    wanted.current = q;
    setTyped(q);
  }, [q]);
  const settle = (text = typed) => {
    clearTimeout(typing.current);
    const next = text.trim();
    if (next !== wanted.current) underWay.current.add(next);
    wanted.current = next;
    return next;
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(typing.current);
    if (text.trim() !== wanted.current) typing.current = setTimeout(() => look(settle(text)), PAUSE);
  };
  return { typed, type, settle };
}
