"use client";

import { useEffect, useState } from "react";
import type { Suggestion } from "@/lib/references/suggest-references";

/** What the library answered to the text in the picker; `archived` names what fits and is not offered. */
export type PickerAnswer = {
  isLooking: boolean;
  problem: string | null;
  found: Suggestion[];
  archived: string[];
};

const PAUSE = 120;
const nothing: PickerAnswer = { isLooking: false, problem: null, found: [], archived: [] };

/** Asks the library as one types; an answer to an older text is never shown over a newer one. */
export function usePickerSearch(text: string, editionId: string): PickerAnswer {
  const [answer, setAnswer] = useState<PickerAnswer>({ ...nothing, isLooking: true });
  useEffect(() => {
    const stop = new AbortController();
    setAnswer((before) => ({ ...before, isLooking: true }));
    const look = async () => {
      const next = await ask(text, editionId, stop.signal);
      if (!stop.signal.aborted) setAnswer(next);
    };
    const timer = setTimeout(() => void look(), text ? PAUSE : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, editionId]);
  return answer;
}

async function ask(text: string, editionId: string, signal: AbortSignal): Promise<PickerAnswer> {
  try {
    const response = await fetch(
      `/api/desk/references?${new URLSearchParams({ q: text, edition: editionId })}`,
      { signal },
    );
    const body = (await response.json()) as {
      references?: Suggestion[];
      archived?: string[];
      sentence?: string;
    };
    if (!response.ok)
      return { ...nothing, problem: body.sentence ?? "The library did not answer. Try again." };
    return { ...nothing, found: body.references ?? [], archived: body.archived ?? [] };
  } catch {
    return { ...nothing, problem: "The library did not answer. Check the connection and type again." };
  }
}
