"use client";

import { useEffect, useState } from "react";
import type { Suggestion } from "@/lib/references/suggest-references";

/** What the library answered to the text in the picker. */
export type PickerAnswer = { isLooking: boolean; problem: string | null; found: Suggestion[] };

const PAUSE = 120;

/** Asks the library as one types; an answer to an older text is never shown over a newer one. */
export function usePickerSearch(text: string, editionId: string): PickerAnswer {
  const [answer, setAnswer] = useState<PickerAnswer>({ isLooking: true, problem: null, found: [] });
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
    const body = (await response.json()) as { references?: Suggestion[]; sentence?: string };
    if (!response.ok)
      return {
        isLooking: false,
        problem: body.sentence ?? "The library did not answer. Try again.",
        found: [],
      };
    return { isLooking: false, problem: null, found: body.references ?? [] };
  } catch {
    return {
      isLooking: false,
      problem: "The library did not answer. Check the connection and type again.",
      found: [],
    };
  }
}
