import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { findDraft } from "@/lib/answers/find-draft";
import { findRevision } from "@/lib/answers/find-revision";
import { database } from "@/lib/database/client";
import { draftSnapshot } from "@/lib/publication/draft-snapshot";
import { findPageAround, type PageAround } from "@/lib/publication/find-page-around";
import { readArchives } from "@/lib/publication/read-archives";
import { makeSnapshot, type PublicationSnapshot } from "@/lib/publication/snapshot";
import { withNotices } from "@/lib/references/health/with-notices";

/** A text of an answer as its page would show it today. */
export type Preview = Pick<PageAround, "dates" | "changes"> & {
  snapshot: PublicationSnapshot;
  topicSlug: string;
  /** Which text it is, in a sentence. */
  says: string;
  /** Readers read this very text now. */
  isLive: boolean;
};

/** The stored draft of an answer (whose overview the actor was given), or one of its revisions, as the page it would be; null when there is no such revision. */
export async function findPreview(
  actor: Actor,
  answer: AnswerOverview,
  revisionId: string | null,
): Promise<Preview | null> {
  const { topic, dates, changes, standingWords } = await findPageAround(answer);
  const around = { dates, changes, topicSlug: topic.slug };
  if (revisionId === null) {
    const { question, document, references } = await findDraft(actor, answer);
    const sources = new Map(references.map((card) => [card.id, card]));
    const archives = await readArchives(database, [...sources.keys()]);
    const words = { question, document, topic, standingWords, archives };
    return {
      ...around,
      snapshot: draftSnapshot({ ...words, sourceOf: (id) => sources.get(id) }),
      says: `Edition ${answer.edition.number} as it is stored now.`,
      isLive: false,
    };
  }
  const revision = await findRevision(answer, revisionId);
  if (!revision) return null;
  const references = await withNotices(database, revision.references);
  const archives = await readArchives(
    database,
    references.map(({ id }) => id),
  );
  return {
    ...around,
    snapshot: makeSnapshot({ ...revision, references, boilerplate: standingWords, archives }),
    says: `Edition ${revision.edition.number}, revision ${revision.number}.`,
    isLive: answer.live?.revisionId === revision.id && answer.live.withdrawn === null,
  };
}
