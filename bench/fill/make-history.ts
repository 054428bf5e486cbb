import { makeSentence } from "@/bench/content/sentences";
import { type Content, contentHash } from "@/lib/answers/content-hash";
import type { Row } from "./insert-rows";
import { eventRow } from "./life-events";
import type { Life } from "./make-life";
import type { World } from "./world";

/** How many revisions the answer with the long history has. */
export const HISTORY = 200;

/** Gives a life as many kept revisions as the bench reads, each with its event; a sentence differs from one to the next. */
export function makeHistory(life: Life, world: World): void {
  const [last] = life.rows.revision ?? [];
  if (!last) return;
  const owner = world.writers.find(({ id }) => id === last.author_id) ?? world.reviewer;
  const topic = (last.topic as Content["topic"]).name;
  const revisions = Array.from({ length: HISTORY - 1 }, (_, index): Row => {
    const content = last as unknown as Content;
    const document = {
      ...content.document,
      content: [
        ...content.document.content,
        { type: "paragraph", content: [{ type: "text", text: makeSentence({ ...world, topic }) }] },
      ],
    };
    const revised = { ...content, document };
    return {
      ...last,
      id: world.random.uuid(),
      number: index + 1,
      kind: "saved",
      sitting_id: null,
      document,
      content_hash: contentHash(revised),
    };
  });
  life.rows.revision = [...revisions, { ...last, number: HISTORY }];
  const told = revisions.map((row) =>
    eventRow(
      owner,
      { answer_id: life.rows.answer?.[0]?.id, edition_id: row.edition_id, revision_id: row.id },
      {
        type: "draft.saved",
        revision: Number(row.number),
        words: Number(row.word_count),
      },
    ),
  );
  life.events = [...life.events, ...told];
}
