import "server-only";
import { database } from "@/lib/database/client";
import type { ChangeKind } from "@/lib/publication/change-kind";
import { asDay, type PublicDates } from "@/lib/publication/dates";

/** A publication as its history tells it: the dates of its page, who put it there and on whose approval, and how it ended. */
export type PublishedOnce = PublicDates & {
  id: string;
  number: number;
  edition: number;
  editionAt: { editionId: string; lockVersion: number };
  revisionId: string;
  changeKind: ChangeKind;
  /** What readers are told of it now. */
  changeNote: string | null;
  /** What they were told of it, and since when, the newest first; the last is what they were told at first. */
  notes: { note: string; at: Date }[];
  publishedAt: Date;
  publishedBy: string;
  /** Who approved it before it went public; null for what was published urgently. */
  approvedBy: string | null;
  /** Set for what went public before it was reviewed: why, and who has reviewed it since. */
  urgent: { reason: string; reviewedBy: string | null } | null;
  end: { kind: "superseded" | "withdrawn"; reason: string; at: Date } | null;
};

/** Every publication of an answer (whose overview the actor was given), newest first. */
export async function listPublications(answer: { id: string }): Promise<PublishedOnce[]> {
  const rows = await database.publication.findMany({
    where: { answerId: answer.id },
    omit: { snapshot: true, plainText: true },
    include: {
      end: true,
      edition: {
        select: { number: true, lockVersion: true, urgent: { include: { secondReview: true } } },
      },
      corrections: { orderBy: { createdAt: "desc" }, select: { note: true, createdAt: true } },
      verdict: { select: { reviewerName: true, reviewerCredentials: true } },
    },
    orderBy: { number: "desc" },
  });
  const people = await database.person.findMany({
    where: { id: { in: rows.map((row) => row.publishedById) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, edition: row.edition.number, revisionId: row.revisionId },
    editionAt: { editionId: row.editionId, lockVersion: row.edition.lockVersion },
    ...{ changeKind: row.changeKind, publishedAt: row.publishedAt, ...notesOf(row) },
    publishedOn: asDay(row.publishedOn),
    updatedOn: asDay(row.updatedOn),
    reviewedOn: row.reviewedOn && asDay(row.reviewedOn),
    publishedBy: names.get(row.publishedById) ?? "",
    approvedBy: row.verdict && signature(row.verdict),
    urgent: urgencyOf(row),
    end: row.end && { kind: row.end.kind, reason: row.end.reason, at: row.end.createdAt },
  }));
}

type Signed = { reviewerName: string; reviewerCredentials: string };
const signature = (signed: Signed) =>
  [signed.reviewerName, signed.reviewerCredentials].filter(Boolean).join(", ");

type Row = {
  verdictId: string | null;
  changeNote: string | null;
  publishedAt: Date;
  corrections: { note: string; createdAt: Date }[];
  edition: { urgent: { reason: string; secondReview: Signed | null } | null };
};

function notesOf({ changeNote, publishedAt, corrections }: Row): Pick<PublishedOnce, "changeNote" | "notes"> {
  if (changeNote === null) return { changeNote, notes: [] };
  const later = corrections.map(({ note, createdAt }) => ({ note, at: createdAt }));
  return {
    changeNote: later[0]?.note ?? changeNote,
    notes: [...later, { note: changeNote, at: publishedAt }],
  };
}

function urgencyOf({ verdictId, edition: { urgent } }: Row): PublishedOnce["urgent"] {
  if (verdictId !== null || !urgent) return null;
  return { reason: urgent.reason, reviewedBy: urgent.secondReview && signature(urgent.secondReview) };
}
