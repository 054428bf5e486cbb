"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { RiskClass } from "@/lib/answers/review-plan";

/** An answer as it was when it was selected. */
export type ChosenAnswer = {
  id: string;
  question: string;
  owner: { id: string; name: string };
  riskClass: RiskClass;
  ownMonths: number | null;
};

type Chosen = {
  /** What is selected, in the order in which it was. */
  answers: ReadonlyMap<string, ChosenAnswer>;
  select: (answers: readonly ChosenAnswer[]) => void;
  leave: (answers: readonly ChosenAnswer[]) => void;
  clear: () => void;
};

const Context = createContext<Chosen | null>(null);

/** Keeps which answers are selected while one goes from page to page of the list. */
export function ChosenAnswersProvider({ children }: { children: ReactNode }) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, ChosenAnswer>>(new Map());
  const chosen = useMemo(
    () => ({
      answers,
      select: (added: readonly ChosenAnswer[]) =>
        setAnswers((before) => new Map([...before, ...added.map((one) => [one.id, one] as const)])),
      leave: (left: readonly ChosenAnswer[]) =>
        setAnswers((before) => new Map([...before].filter(([id]) => !left.some((one) => one.id === id)))),
      clear: () => setAnswers(new Map()),
    }),
    [answers],
  );
  return <Context value={chosen}>{children}</Context>;
}

/** Which answers are selected, and the ways to change it. Throws outside the list. */
export function useChosenAnswers(): Chosen {
  const chosen = useContext(Context);
  if (!chosen) throw new Error("Answers are selected in their list only.");
  return chosen;
}
