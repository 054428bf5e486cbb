import type { Spoken } from "@/components/review/comment-form";
import { type ShownText, wordsOnPage } from "@/components/review/shown-text";
import type { NewAnchor } from "@/lib/document/anchor/anchor";

/** A passage of the page as something to speak about. */
export function spokenOnPage(shown: ShownText, anchor: NewAnchor): Spoken {
  return { anchor: { kind: "text", ...anchor }, quote: anchor.quote, typed: wordsOnPage(shown, anchor) };
}
