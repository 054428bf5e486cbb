import type { Thread } from "@/lib/review/list-threads";
import type { ThreadPlaces } from "@/lib/review/place-threads";

/** The open conversations in the order one goes through them: as their words stand in the text, then those about the whole answer or a source, then those whose text is gone. */
export function inTextOrder(threads: readonly Thread[], places: ThreadPlaces): Thread[] {
  const rank = ({ id }: Thread) => places[id]?.at ?? (places[id]?.state === "gone" ? GONE : ELSEWHERE);
  return threads.filter(({ resolved }) => !resolved).toSorted((one, other) => rank(one) - rank(other));
}

const ELSEWHERE = 1e9;
const GONE = 2e9;
