"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { WrittenSource } from "@/lib/references/formats/write-formats";

type Selection = {
  /** What is selected, in the order in which it was. */
  sources: ReadonlyMap<string, WrittenSource>;
  select: (sources: readonly WrittenSource[]) => void;
  leave: (sources: readonly WrittenSource[]) => void;
  clear: () => void;
};

const Chosen = createContext<Selection | null>(null);

/** Keeps which references are selected while one goes from page to page of the library. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [sources, setSources] = useState<ReadonlyMap<string, WrittenSource>>(new Map());
  const selection = useMemo(
    () => ({
      sources,
      select: (added: readonly WrittenSource[]) =>
        setSources((before) => new Map([...before, ...added.map((one) => [one.id, one] as const)])),
      leave: (left: readonly WrittenSource[]) =>
        setSources((before) => new Map([...before].filter(([id]) => !left.some((one) => one.id === id)))),
      clear: () => setSources(new Map()),
    }),
    [sources],
  );
  return <Chosen value={selection}>{children}</Chosen>;
}

/** Which references are selected, and the ways to change it. Throws outside the library. */
export function useSelection(): Selection {
  const selection = useContext(Chosen);
  if (!selection) throw new Error("References are selected in the library only.");
  return selection;
}
