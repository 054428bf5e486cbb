import { SearchPage } from "@/components/site/search-page";
import { readCursor, writeCursor } from "@/lib/site/cursor";
import { searchAnswers, searchTopics, searchTopicsLike } from "@/lib/site/search-queries";
import { readSearchTerms, type SearchTerms } from "@/lib/site/search-terms";
import { publicDoor, siteFrame } from "../public-door";

export const dynamic = "force-dynamic";

const PAGE = 10;

export const { GET, POST, PUT, PATCH, DELETE } = publicDoor(async ({ query }) => {
  const site = await siteFrame();
  const terms = readSearchTerms(query.get("q") ?? "");
  const nothing = { topics: [], isGuess: false, answers: [], next: null };
  if (terms.isTooLong)
    return {
      page: <SearchPage site={site} query={terms.text} state="too-long" {...nothing} />,
    };
  if (terms.text === "") return { page: <SearchPage site={site} query="" state="empty" {...nothing} /> };
  const found = await search(terms, query.get("cursor"));
  return { page: <SearchPage site={site} query={terms.text} state="results" {...found} /> };
});

async function search(terms: SearchTerms, cursor: string | null) {
  const place = cursor === null ? null : readPlace(cursor);
  const [answers, exact] = await Promise.all([
    searchAnswers(terms, place, PAGE + 1),
    place ? [] : searchTopics(terms.text, 5),
  ]);
  const isGuess = exact.length === 0 && answers.length === 0 && !place;
  const topics = isGuess ? await searchTopicsLike(terms.text, 5) : exact;
  const shown = answers.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    answers: shown,
    topics,
    isGuess,
    next: last && answers.length > PAGE ? writeCursor([last.score, last.id]) : null,
  };
}

function readPlace(cursor: string) {
  const read = readCursor(cursor, "number", "uuid");
  return read && { score: read[0], id: read[1] };
}
