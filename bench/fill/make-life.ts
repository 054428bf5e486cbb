import { makeAnswer } from "@/bench/content/make-answer";
import { type Content, contentHash } from "@/lib/answers/content-hash";
import { citationOrder } from "@/lib/document/numbering";
import { slugOf } from "@/lib/document/slug";
import { documentToText } from "@/lib/document/to-text";
import { countWords } from "@/lib/document/word-count";
import { makeSnapshot } from "@/lib/publication/snapshot";
import { approvalStatements } from "@/lib/review/verdict-input";
import type { Row } from "./insert-rows";
import { type LifeEvents, lifeEvents } from "./life-events";
import { stateOf } from "./life-states";
import type { World } from "./world";

/** The rows of one answer by table, and the events that tell them. */
export type Life = { rows: Record<string, Row[]>; events: LifeEvents };

/** What the rows of one life share. */
type Frame = ReturnType<typeof makeFrame>;

/** One answer at some point of its life, as the verbs would have left it. `place` is its place among all. */
export function makeLife(world: World, place: number, now: number): Life {
  const frame = makeFrame(world, place, now);
  const isPublished = frame.state === "published";
  const isSigned = isPublished || frame.state === "approved";
  return {
    rows: {
      answer: [answerRow(frame)],
      edition: [editionRow(frame)],
      revision: [revisionRow(frame)],
      contribution: [{ edition_id: frame.editionId, person_id: frame.owner.id, first_at: frame.at }],
      edition_citation: frame.content.references.map(({ id, number }) => ({
        edition_id: frame.editionId,
        reference_id: id,
        occurrences: 1,
        number,
      })),
      verdict: isSigned ? [verdictRow(frame, world)] : [],
      publication: isPublished ? [publicationRow(frame, world)] : [],
      publication_citation: isPublished
        ? frame.content.references.map(({ id, number }) => ({
            publication_id: frame.publicationId,
            reference_id: id,
            number,
          }))
        : [],
    },
    events: lifeEvents(frame, world),
  };
}

function makeFrame(world: World, place: number, now: number) {
  const { random } = world;
  const topic = world.topics[place % world.topics.length] as World["topics"][number];
  const owner = world.writers[place % world.writers.length] as World["writers"][number];
  const references = Array.from({ length: 5 }, () => random.pick(world.references));
  const words = makeAnswer({ ...world, topic: topic.name }, [...new Set(references.map(({ id }) => id))]);
  const known = new Map(references.map((reference) => [reference.id, reference.csl]));
  const content: Content = {
    ...words,
    references: citationOrder(words.document).flatMap((id, index) => {
      const csl = known.get(id);
      return csl ? [{ id, number: index + 1, csl }] : [];
    }),
    topic: { id: topic.id, name: topic.name, slug: topic.slug },
    boilerplate: Object.fromEntries(world.boilerplate.map(({ kind, id }) => [kind, id])),
  };
  const text = documentToText(words.document);
  const at = new Date(now - random.below(1_500 * 86_400) * 1_000).toISOString();
  const [answerId, editionId, revisionId, verdictId, publicationId, sittingId] = Array.from(
    { length: 6 },
    random.uuid,
  ) as Ids;
  const state = stateOf(place);
  const slug = `${slugOf(words.question)}-${place + 1}`;
  return {
    answerId,
    editionId,
    revisionId,
    verdictId,
    publicationId,
    sittingId,
    state,
    slug,
    owner,
    content,
    text,
    words: countWords(text),
    hash: contentHash(content),
    at,
    day: at.slice(0, 10),
  };
}

type Ids = [string, string, string, string, string, string];

function answerRow({ answerId, editionId, publicationId, state, slug, content, owner, at, day }: Frame): Row {
  const isPublished = state === "published";
  return {
    id: answerId,
    topic_id: content.topic.id,
    slug,
    owner_id: owner.id,
    review_every_months: 36,
    next_review_on: isPublished ? `${Number(day.slice(0, 4)) + 3}-${day.slice(5, 7)}-28` : null,
    current_edition_id: editionId,
    live_publication_id: isPublished ? publicationId : null,
    created_at: at,
    created_by_id: owner.id,
  };
}

function editionRow({ answerId, editionId, revisionId, state, content, text, words, owner, at }: Frame): Row {
  const isSubmitted = state !== "draft";
  return {
    id: editionId,
    answer_id: answerId,
    number: 1,
    state,
    question: content.question,
    document: content.document,
    plain_text: text,
    word_count: words,
    lock_version: 4,
    created_by_id: owner.id,
    created_at: at,
    updated_at: at,
    submitted_by_id: isSubmitted ? owner.id : null,
    submitted_at: isSubmitted ? at : null,
    submit_note: isSubmitted ? "Please check the numbers." : null,
    submitted_revision_id: isSubmitted && state !== "changes_requested" ? revisionId : null,
  };
}

function revisionRow({
  editionId,
  revisionId,
  sittingId,
  state,
  content,
  words,
  hash,
  owner,
  at,
}: Frame): Row {
  return {
    id: revisionId,
    edition_id: editionId,
    number: 1,
    kind: state === "draft" ? "autosave" : "submitted",
    sitting_id: state === "draft" ? sittingId : null,
    question: content.question,
    document: content.document,
    references: content.references,
    topic: content.topic,
    boilerplate: content.boilerplate,
    content_hash: hash,
    word_count: words,
    author_id: owner.id,
    created_at: at,
    saved_at: at,
  };
}

function verdictRow({ editionId, revisionId, verdictId, hash, at }: Frame, { reviewer }: World): Row {
  return {
    id: verdictId,
    edition_id: editionId,
    revision_id: revisionId,
    content_hash: hash,
    outcome: "approved",
    note: "",
    checklist: approvalStatements,
    reviewer_id: reviewer.id,
    reviewer_name: reviewer.name,
    reviewer_credentials: "MD",
    reviewer_affiliation: "The bench",
    created_at: at,
  };
}

function publicationRow(frame: Frame, { publisher, boilerplate }: World): Row {
  const texts = Object.fromEntries(boilerplate.map(({ kind, text }) => [kind, text]));
  const snapshot = makeSnapshot({ ...frame.content, boilerplate: texts });
  return {
    id: frame.publicationId,
    answer_id: frame.answerId,
    edition_id: frame.editionId,
    revision_id: frame.revisionId,
    verdict_id: frame.verdictId,
    number: 1,
    content_hash: frame.hash,
    change_kind: "first",
    change_note: null,
    published_on: frame.day,
    updated_on: frame.day,
    reviewed_on: frame.day,
    question: snapshot.question,
    plain_text: snapshot.text,
    topic_name: snapshot.topic.name,
    snapshot,
    published_by_id: publisher.id,
    published_at: frame.at,
  };
}
