"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { isPreviewKey } from "@/components/preview/preview-key";
import type { PreviewWidth } from "@/components/preview/preview-width";
import { useIsWide } from "@/components/preview/use-is-wide";
import { usePreviewChoice } from "@/components/preview/use-preview-choice";

/** The preview beside the text: open or not, how wide, and the key that toggles it. Where there is no room beside, it takes the text's place and does not open by itself. */
export function usePreviewWindow(personId: string) {
  const [choice, choose] = usePreviewChoice(personId);
  const [isInPlace, setInPlace] = useState(false);
  const isBeside = useIsWide();
  const isOpen = isBeside ? choice.isOpen : isInPlace;
  const toggle = () => {
    if (isBeside) choose({ isOpen: !isOpen });
    else setInPlace(!isOpen);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPreviewKey(event)) return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return {
    ...{ isOpen, isBeside, toggle },
    width: choice.width ?? (isBeside ? "desktop" : "phone"),
    setWidth: (width: PreviewWidth) => choose({ width }),
  };
}

/** The preview beside the text. */
export type PreviewWindow = ReturnType<typeof usePreviewWindow>;
