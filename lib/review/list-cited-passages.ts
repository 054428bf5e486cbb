import "server-only";
import { keepOwnPassages } from "@/lib/answers/keep-own-passages";
import { listPassages } from "@/lib/answers/list-passages";
import type { Passage } from "@/lib/answers/passage";
import { type CitationPlace, citationPlaces } from "@/lib/document/citation-places";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";

/** A citation with the sentence around it and, where the writer gave one, the passage that carries it. */
export type CitedPassage = CitationPlace & { passage: Passage | null };

/** Every citation of a text of an answer (whose overview the actor was given) with its passage, in reading order. */
export async function listCitedPassages(answerId: string, document: DocumentJson): Promise<CitedPassage[]> {
  const [own, passages] = await Promise.all([keepOwnPassages(answerId, document), listPassages(answerId)]);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return citationPlaces(own, new Set(citationOrder(own))).map((place) => ({
    ...place,
    passage: byId.get(place.quoteId ?? "") ?? null,
  }));
}
