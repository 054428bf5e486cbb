"use client";

import { MessageSquarePlus, Replace } from "lucide-react";
import { useEffect, useRef } from "react";
import { shortcutWords } from "@/components/editor/shortcuts";
import { useIsMac } from "@/components/editor/toolbar-button";
import { Button } from "@/components/ui/button";
import type { Spot } from "@/components/ui/floating-panel";
import { Kbd } from "@/components/ui/kbd";

type Props = {
  spot: Spot;
  onComment: () => void;
  /** Left out for words of several paragraphs. */
  onPropose: (() => void) | null;
};

/** What can be done with the words that are marked, right below them; the key does it from anywhere. */
export function MarkedBar({ spot, onComment, onPropose }: Props) {
  const isMac = useIsMac();
  const latest = useRef(onComment);
  latest.current = onComment;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyM") return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  const left = Math.max(8, Math.min(spot.left - 60, document.documentElement.clientWidth - 330));
  const top = Math.min(spot.bottom + 8, window.innerHeight - 56);
  return (
    <div
      role="toolbar"
      aria-label="Marked words"
      style={{ left: left + window.scrollX, top: top + window.scrollY }}
      className="floating no-print absolute z-30 p-1"
    >
      <Button size="small" variant="quiet" preventFocusOnPress onPress={onComment}>
        <MessageSquarePlus aria-hidden /> Comment{" "}
        <span className="pointer-coarse:hidden">
          <Kbd>{shortcutWords("comment", isMac)}</Kbd>
        </span>
      </Button>
      {onPropose ? (
        <Button size="small" variant="quiet" preventFocusOnPress onPress={onPropose}>
          <Replace aria-hidden /> Propose a change
        </Button>
      ) : null}
    </div>
  );
}
