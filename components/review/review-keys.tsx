"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isMeantElsewhere } from "@/components/desk/is-meant-elsewhere";
import { useShortcutWish } from "@/components/desk/use-shortcut-wish";
import type { ReviewView } from "./review-switch";

/** The key of each way to read the text. */
const keyOf: Record<string, ReviewView> = { t: "text", s: "judged", l: "live", o: "seen" };

type Props = {
  href: string;
  /** The ways that there are on this page. */
  views: readonly ReviewView[];
};

/** The keys of a review: t the text, s since your review, l all since live, o since you last looked, d the decision. */
export function ReviewKeys({ href, views }: Props) {
  const router = useRouter();
  const [isOn] = useShortcutWish();
  useEffect(() => {
    if (!isOn) return;
    let before = "";
    const listen = (event: KeyboardEvent) => {
      // After g the next key is a place of the desk.
      const isSecond = before === "g";
      before = event.key;
      if (isSecond || isMeantElsewhere(event)) return;
      if (event.key === "d") goToDecision();
      const view = keyOf[event.key];
      if (view && views.includes(view)) router.push(`${href}?view=${view}`);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn, href, views, router]);
  return null;
}

// The card is taller than the window: focus alone would leave its beginning out of sight.
function goToDecision(): void {
  const decision = document.getElementById("decision");
  decision?.focus({ preventScroll: true });
  decision?.scrollIntoView({ block: "start" });
}
