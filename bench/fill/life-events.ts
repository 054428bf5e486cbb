import type { Content } from "@/lib/answers/content-hash";
import type { AuditEvent } from "@/lib/audit/event";
import { approvalStatements } from "@/lib/review/verdict-input";
import type { Row } from "./insert-rows";
import type { BenchState } from "./life-states";
import type { BenchPerson, World } from "./world";

/** Rows of the event table, in order; their places in the chain are given by the database. */
export type LifeEvents = Row[];

type Told = {
  answerId: string;
  editionId: string;
  revisionId: string;
  publicationId: string;
  state: BenchState;
  slug: string;
  owner: BenchPerson;
  content: Content;
  words: number;
  hash: string;
  day: string;
};

/** What the verbs would have recorded of a life up to its state. */
export function lifeEvents(told: Told, world: World): LifeEvents {
  const { answerId, editionId, revisionId, publicationId, state, slug, owner, content, words, hash, day } =
    told;
  const edition = { answer_id: answerId, edition_id: editionId };
  const revision = { ...edition, revision_id: revisionId };
  const events = [
    eventRow(owner, edition, {
      type: "answer.created",
      question: content.question,
      topic: content.topic.name,
      slug,
    }),
    eventRow(owner, revision, { type: "draft.saved", revision: 1, words }),
  ];
  if (state === "draft") return events;
  events.push(
    eventRow(owner, revision, {
      type: "edition.submitted",
      number: 1,
      revision: 1,
      contentHash: hash,
      note: "Please check the numbers.",
    }),
  );
  if (state === "in_review" || state === "changes_requested") return events;
  events.push(
    eventRow(world.reviewer, revision, {
      type: "review.approved",
      number: 1,
      revision: 1,
      contentHash: hash,
      note: "",
      reviewer: `${world.reviewer.name}, MD`,
      checklist: [...approvalStatements],
    }),
  );
  if (state === "approved") return events;
  events.push(
    eventRow(
      world.publisher,
      { ...revision, publication_id: publicationId },
      {
        type: "answer.published",
        number: 1,
        revision: 1,
        contentHash: hash,
        changeKind: "first",
        changeNote: null,
        publishedOn: day,
        updatedOn: day,
        reviewedOn: day,
        nextReviewOn: null,
      },
    ),
  );
  return events;
}

/** One row for the event table. */
export function eventRow(actor: BenchPerson, subject: Row, { type, ...payload }: AuditEvent): Row {
  return {
    id: crypto.randomUUID(),
    seq: 0,
    type,
    actor_id: actor.id,
    actor_name: actor.name,
    actor_roles: actor.roles,
    answer_id: null,
    edition_id: null,
    revision_id: null,
    publication_id: null,
    reference_id: null,
    topic_id: null,
    ...subject,
    payload,
    prev_hash: "",
    hash: "",
  };
}
