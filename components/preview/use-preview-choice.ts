"use client";

import { useSyncExternalStore } from "react";
import { isPreviewWidth, type PreviewWidth } from "@/components/preview/preview-width";

/** Whether the preview stands beside the text, and how wide its page is; null by who never chose. */
type PreviewChoice = { isOpen: boolean; width: PreviewWidth | null };

const listeners = new Set<() => void>();
const placeOf = (personId: string) => `answer-desk.preview.${personId}`;

/** What this person chose last on this device, and the way to choose anew. */
export function usePreviewChoice(
  personId: string,
): [PreviewChoice, (chosen: Partial<PreviewChoice>) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(placeOf(personId)),
    () => null,
  );
  const choice = readChoice(kept);
  const choose = (chosen: Partial<PreviewChoice>) => {
    localStorage.setItem(placeOf(personId), JSON.stringify({ ...choice, ...chosen }));
    for (const listener of listeners) listener();
  };
  return [choice, choose];
}

/** A choice as the device kept it; anything else is that of who never chose. */
export function readChoice(kept: string | null): PreviewChoice {
  try {
    const { isOpen, width } = JSON.parse(kept ?? "{}") as Partial<PreviewChoice>;
    return { isOpen: isOpen === true, width: isPreviewWidth(width) ? width : null };
  } catch {
    return { isOpen: false, width: null };
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
