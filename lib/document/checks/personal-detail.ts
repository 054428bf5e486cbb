import { type CheckedAnswer, type Finding, findingOf } from "@/lib/document/checks/finding";
import { masked } from "@/lib/document/checks/masked";

const RELATIVE =
  "(?:daughter|son|mother|father|mom|mum|dad|wife|husband|partner|sister|brother|baby|child|grandson|granddaughter|grandmother|grandfather|niece|nephew|cousin|aunt|uncle|friend|girlfriend|boyfriend|fianc[ée]e?)";
const NAME = "\\p{Lu}\\p{Ll}+(?:[-’']\\p{Lu}?\\p{Ll}+)?";
const STATES =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico";
// Words with a capital that follow “from” or “am” and are neither a place nor a person.
const NO_NAME =
  "(?!(?:I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Spanish|Type|Stage|Grade|Dr|Doctor)(?!\\p{L}))";

type Detail = readonly [what: string, pattern: RegExp];

const details: readonly Detail[] = [
  [
    "a name",
    new RegExp(
      `(?<![\\p{L}])(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er)\\s+(?:[\\p{L}\\d-]+\\s+){0,2}?${RELATIVE},?\\s+(?:is\\s+called\\s+|named\\s+)?${NO_NAME}${NAME}(?!\\p{L}|[’']s\\s+(?:disease|syndrome)|\\s+(?:disease|syndrome))`,
      "gu",
    ),
  ],
  [
    "a name",
    new RegExp(
      `(?<![\\p{L}])(?:I am|I’m|I'm|[Tt]his is|[Tt]hanks,|[Tt]hank you,|[Rr]egards,|[Ss]incerely,)\\s+${NO_NAME}${NAME}\\s+${NAME}(?!\\p{L}|\\s+(?:disease|syndrome))`,
      "gu",
    ),
  ],
  [
    "an age over 89",
    /\b(?:9\d|1[01]\d)[-\s]?(?:years?[-\s]old|yrs?[-\s]old|y\/o|yo\b)|\b(?:is|am|aged?|turned|turning)\s+(?:9\d|1[01]\d)(?=[\s.,;!?]|$)(?!\s*(?:%|percent|mg|kg|pounds|lbs|cm|days|weeks|months|minutes))/giu,
  ],
  [
    "a place",
    new RegExp(
      `(?<![\\p{L}])(?:(?:live|lives|living|based|reside|resides|grew up|moved|born|located|am|is|are)\\s+(?:here\\s+)?(?:in|near|at|to|outside)|(?:am|is|are|come|comes)\\s+from|from|near)\\s+(?:the\\s+)?${NO_NAME}(?:${NAME}(?:\\s+${NAME}){0,2})(?:,\\s+(?:\\p{Lu}{2}|${NAME}))?(?!\\p{L}|\\s+(?:disease|syndrome))`,
      "gu",
    ),
  ],
  ["a place", new RegExp(`(?<![\\p{L}])in\\s+(?:${STATES})(?!\\p{L})`, "gu")],
  [
    "a place of work or school",
    new RegExp(
      `(?<![\\p{L}])(?:I|[Ss]he|[Hh]e|[Ww]e|[Tt]hey|who)\\s+(?:work|works|worked|teach|teaches|study|studies|go|goes)\\s+(?:at|for|to)\\s+(?:the\\s+)?${NO_NAME}${NAME}(?:\\s+(?:of\\s+)?${NAME})*`,
      "gu",
    ),
  ],
];

/** What in the question may lead to the reader, taken together with a disease that few people have: names in passing, great age, a place, an employer. */
export function personalDetail({ question }: CheckedAnswer): Finding[] {
  const found = details.flatMap(([what, pattern]) =>
    [...question.matchAll(pattern)].map(({ index, 0: words }) => ({ what, from: index, words })),
  );
  const once = found.filter(
    (one, at) => !found.slice(0, at).some((other) => other.what === one.what && overlaps(one, other)),
  );
  return once.map(({ what, words }) =>
    findingOf("personal-detail", {
      where: "question",
      sentence: `The question gives ${what}. With a rare disease that may be enough to find the reader: leave it out or say it more generally.`,
      excerpt: words,
      about: `${what}: ${masked(words)}`,
    }),
  );
}

type Place = { from: number; words: string };

function overlaps(one: Place, other: Place): boolean {
  return one.from < other.from + other.words.length && other.from < one.from + one.words.length;
}
