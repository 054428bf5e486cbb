import { type Mention, mentionsOf, wholeWords } from "@/lib/document/compare/check-first/mention";

const KIND =
  "disease|syndrome|disorder|anomaly|malformation|palsy|dystrophy|ataxia|chorea|tumou?r|lymphoma|sarcoma|deficiency";
const EPONYM = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}’']+(?:[-– ]\\p{Lu}[\\p{L}’']+)*(?: \\p{Ll}+)?(?: (?:${KIND}))(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}+(?:[-–]\\p{Lu}\\p{Ll}+)+(?:['’]s)?(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Names of diseases: the topic's own name and synonyms, whatever their case, and such as are called after people: “Marfan syndrome”, “Ehlers-Danlos”. */
export function findDiseaseNames(text: string, names: readonly string[] = []): Mention[] {
  const known = names
    .filter((name) => name.trim().length > 2)
    .sort((one, other) => other.length - one.length);
  const found = known.length > 0 ? mentionsOf(wholeWords(known.map(escaped).join("|")), text) : [];
  return [...found, ...mentionsOf(EPONYM, text)];
}

function escaped(name: string): string {
  return name.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
