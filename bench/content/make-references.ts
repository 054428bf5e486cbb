import type { Csl } from "@/lib/references/reference-schema";
import type { Lexicon } from "./lexicon";
import type { Random } from "./random";

/** A source that does not exist. */
export type BenchReference = { id: string; csl: Csl };

const families =
  "Abena|Brandt|Castillo|Dubois|Eriksen|Fujita|Garcia|Hoang|Ivanova|Jansen|Kowalski|Lindgren|Moreau|Novak|Okafor|Petrov|Quispe|Rossi|Sato|Tanaka|Ueda|Varga|Weber|Xu|Yilmaz|Zhang".split(
    "|",
  );
const journals =
  "Orphan Dis J|Ann Rare Med|Clin Genet Lett|J Inherit Care|Eur Metab Rep|Neuromuscul Notes|Pediatr Gene Rev".split(
    "|",
  );

/** `count` sources, numbered on from `from`: nine in ten are journal articles with a DOI and a PubMed number, the others pages and books. */
export function makeReferences(
  random: Random,
  lexicon: Lexicon,
  { from, count }: { from: number; count: number },
): BenchReference[] {
  return Array.from({ length: count }, (_, place) => ({
    id: random.uuid(),
    csl: { ...common(random, lexicon), ...particular(random, lexicon, from + place) },
  }));
}

function common(random: Random, lexicon: Lexicon) {
  const author = Array.from({ length: 1 + random.below(6) }, () => ({
    family: random.below(4) === 0 ? random.pick(families) : capital(lexicon.pick()),
    given: `${random.pick(families).charAt(0)} ${random.pick(families).charAt(0)}`,
  }));
  const title = `${lexicon.pick()} and ${random.pick(lexicon.words)} in ${lexicon.pick()}: a study of ${20 + random.below(900)} patients`;
  const issued = { "date-parts": [[1985 + random.below(40), 1 + random.below(12)]] };
  return { author, title: capital(title), issued };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function particular(random: Random, lexicon: Lexicon, place: number) {
  if (place % 20 === 0)
    return {
      type: "webpage" as const,
      "container-title": "Rare Register",
      URL: `https://example.org/${lexicon.pick()}/${place}`,
    };
  if (place % 20 === 10)
    return {
      type: "book" as const,
      publisher: "Example Press",
      "publisher-place": "Boston",
      ISBN: `97800000${10_000 + place}`,
    };
  const first = 1 + random.below(1_500);
  return {
    type: "article-journal" as const,
    "container-title": random.pick(journals),
    volume: String(1 + random.below(60)),
    issue: String(1 + random.below(12)),
    page: `${first}-${first + 2 + random.below(14)}`,
    DOI: `10.99999/bench.${place}`,
    PMID: String(60_000_000 + place),
  };
}
