import { type Mention, mentionsOf, wholeWords } from "@/lib/document/compare/check-first/mention";

const HEDGE =
  "may|might|can|could|should|would|possibl[ey]|probabl[ey]|potentially|perhaps|(?:un)?likely|rarely|rare|seldom|sometimes|occasionally|often|frequently|usually|generally|typically|commonly|mainly|mostly|most|many|some|few|several|about|approximately|around|nearly|almost|suggests?|appears?|seems?|thought to|believed to|reported";
const CERTAIN =
  "will|must|shall|always|all|every|only|certainly|definitely|clearly|proves?|proven|shows?|shown|confirm(?:s|ed)?|known to|inevitably|completely|entirely";
const CERTAINTY = wholeWords(`${HEDGE}|${CERTAIN}`);

/** Words that say how sure or how common something is: “may”, “rarely”, “usually”; “will”, “must”, “always”. */
export function findCertainties(text: string): Mention[] {
  return mentionsOf(CERTAINTY, text);
}
