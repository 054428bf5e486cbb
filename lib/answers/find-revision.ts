import "server-only";
import { z } from "zod";
import type { ReferenceSnapshot, TopicSnapshot } from "@/lib/answers/content-hash";
import type { RevisionText } from "@/lib/answers/revision-view";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";

/** A kept revision in full, with the wording of the day. */
export type FoundRevision = RevisionText & {
  id: string;
  number: number;
  edition: { id: string; number: number };
  kind: "autosave" | "saved" | "submitted" | "restored" | "imported";
  savedAt: Date;
  authorName: string;
  contentHash: string;
  wordCount: number;
  references: ReferenceSnapshot[];
  topic: TopicSnapshot;
  /** Closing words, sign-off and disclaimer by kind, as text. */
  standingWords: Record<string, string>;
};

/** A revision of this answer (whose overview the actor was given); null when the id is no id or belongs to another answer. */
export async function findRevision(
  answer: { id: string },
  revisionId: string,
): Promise<FoundRevision | null> {
  if (!z.uuid().safeParse(revisionId).success) return null;
  const revision = await database.revision.findFirst({
    where: { id: revisionId, edition: { answerId: answer.id } },
    include: { edition: { select: { id: true, number: true } } },
  });
  if (!revision) return null;
  const author = await database.person.findUnique({
    where: { id: revision.authorId },
    select: { name: true },
  });
  const { id, number, kind, savedAt, contentHash, wordCount, question, edition } = revision;
  return {
    ...{ id, number, kind, savedAt, contentHash, wordCount, question, edition },
    authorName: author?.name ?? "",
    document: revision.document as unknown as DocumentJson,
    references: revision.references as unknown as ReferenceSnapshot[],
    topic: revision.topic as unknown as TopicSnapshot,
    standingWords: await wordsOf(revision.boilerplate as Record<string, string>),
  };
}

/** The newest revision of the answer, by id; null when it has none. */
export async function latestRevisionId(answer: { id: string }): Promise<string | null> {
  const latest = await database.revision.findFirst({
    where: { edition: { answerId: answer.id } },
    orderBy: [{ edition: { number: "desc" } }, { number: "desc" }],
    select: { id: true },
  });
  return latest?.id ?? null;
}

async function wordsOf(boilerplate: Record<string, string>): Promise<Record<string, string>> {
  const versions = await database.boilerplateVersion.findMany({
    where: { id: { in: Object.values(boilerplate) } },
  });
  return Object.fromEntries(versions.map(({ kind, text }) => [kind, text]));
}
