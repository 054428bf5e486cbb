import { readParameters } from "@/lib/site/api-parameters";
import { readCursor, writeCursor } from "@/lib/site/cursor";
import { listPublicTopics } from "@/lib/site/topic-queries";
import { apiDoor } from "../../../public-door";

export const dynamic = "force-dynamic";

const PAGE = 100;

export const { GET, POST, PUT, PATCH, DELETE } = apiDoor(async ({ query }) => {
  const read = readParameters(query, "cursor");
  if ("sentence" in read) return { status: 400, code: "invalid", sentence: read.sentence };
  const { cursor } = read.values;
  const place = cursor === undefined ? null : readCursor(cursor, "text", "uuid");
  if (cursor !== undefined && !place) {
    return {
      status: 400,
      code: "invalid",
      sentence: "This cursor is not one of ours. Take it from the next field of the page before, unchanged.",
    };
  }
  const rows = await listPublicTopics(place && { key: place[0], id: place[1] }, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next = last && rows.length > PAGE ? writeCursor([last.key, last.id]) : null;
  return {
    body: { topics: shown.map(({ key: _, ...topic }) => ({ ...topic, url: `/topics/${topic.slug}` })), next },
  };
});
