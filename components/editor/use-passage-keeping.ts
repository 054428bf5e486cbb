import { useEffect, useMemo, useState } from "react";
import type { PassageKeeping } from "@/components/editor/keep-passage";
import { makeKnownPassages } from "@/components/editor/known-passages";
import type { Passage } from "@/lib/answers/passage";

/** The passages of an edition in this window, and how more of them are kept; what the server tells anew is learnt. */
export function usePassageKeeping(
  editionId: string,
  told: readonly Passage[],
  addPassage: PassageKeeping["addPassage"],
): PassageKeeping {
  const [passages] = useState(() => makeKnownPassages(told));
  useEffect(() => passages.learn(told), [passages, told]);
  return useMemo(() => ({ editionId, passages, addPassage }), [editionId, passages, addPassage]);
}
