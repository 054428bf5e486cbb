import { readParameters } from "@/lib/site/api-parameters";
import { readCursor, writeCursor } from "@/lib/site/cursor";
import { listPublishedAnswers, listPublishedAnswersOf } from "@/lib/site/list-queries";
import { searchAnswers } from "@/lib/site/search-queries";
import { readSearchTerms } from "@/lib/site/search-terms";
import { plainSnippet } from "@/lib/site/snippet";
import { findPublicTopic } from "@/lib/site/topic-queries";
import { type ApiNo, apiDoor, isSlug } from "../../../public-door";

export const dynamic = "force-dynamic";

const PAGE = 25;
const invalid = (sentence: string): ApiNo => ({ status: 400, code: "invalid", sentence });
const badCursor = invalid(
  "This cursor is not one of ours. Take it from the next field of the page before, unchanged.",
);

export const { GET, POST, PUT, PATCH, DELETE } = apiDoor(async ({ query }) => {
  const read = readParameters(query, "q", "topic", "cursor");
  if ("sentence" in read) return invalid(read.sentence);
  const { q, topic, cursor } = read.values;
  if (q !== undefined && topic !== undefined) return invalid("Give q or topic, not both.");
  return q === undefined ? list(topic, cursor) : search(q, cursor);
});

async function list(topicSlug: string | undefined, cursor: string | undefined) {
  const place = cursor === undefined ? null : readCursor(cursor, "day", "uuid");
  if (cursor !== undefined && !place) return badCursor;
  const after = place && { updatedOn: place[0], publicationId: place[1] };
  const topic = isSlug(topicSlug) ? await findPublicTopic(topicSlug) : null;
  if (topicSlug !== undefined && !topic) {
    return {
      status: 404,
      code: "not-found",
      sentence: "No topic with a published answer has this slug. The list is at /api/v1/topics.",
    };
  }
  const rows = topic
    ? await listPublishedAnswersOf(topic.id, after, PAGE + 1)
    : await listPublishedAnswers(after, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next = last && rows.length > PAGE ? writeCursor([last.updatedOn, last.publicationId]) : null;
  const answers = shown.map(({ publicationId: _, topicName, topicSlug: slug, ...row }) => ({
    ...row,
    topic: { name: topicName, slug },
    url: `/answers/${row.slug}`,
  }));
  return { body: { answers, next } };
}

async function search(q: string, cursor: string | undefined) {
  const terms = readSearchTerms(q);
  if (terms.isTooLong) return invalid("Search for at most 200 characters.");
  const place = cursor === undefined ? null : readCursor(cursor, "number", "uuid");
  if (cursor !== undefined && !place) return badCursor;
  const rows =
    terms.text === "" ? [] : await searchAnswers(terms, place && { score: place[0], id: place[1] }, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next = last && rows.length > PAGE ? writeCursor([last.score, last.id]) : null;
  const answers = shown.map(({ topicName, score: _, snippet, ...row }) => ({
    ...row,
    topic: { name: topicName },
    url: `/answers/${row.slug}`,
    snippet: plainSnippet(snippet),
  }));
  return { body: { answers, next } };
}
