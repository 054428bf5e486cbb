import "server-only";
import { database } from "@/lib/database/client";
import type { ChangeKind } from "@/lib/publication/change-kind";
import { asDay, type PublicDates } from "@/lib/publication/dates";

/** A publication as its history tells it: the dates of its page, who put it there and on whose approval, and how it ended. */
export type PublishedOnce = PublicDates & {
  id: string;
  number: number;
  edition: number;
  revisionId: string;
  changeKind: ChangeKind;
  changeNote: string | null;
  publishedAt: Date;
  publishedBy: string;
  approvedBy: string;
  end: { kind: "superseded" | "withdrawn"; reason: string; at: Date } | null;
};

/** Every publication of an answer (whose overview the actor was given), newest first. */
export async function listPublications(answer: { id: string }): Promise<PublishedOnce[]> {
  const rows = await database.publication.findMany({
    where: { answerId: answer.id },
    omit: { snapshot: true, plainText: true },
    include: {
      end: true,
      edition: { select: { number: true } },
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
    ...{ changeKind: row.changeKind, changeNote: row.changeNote, publishedAt: row.publishedAt },
    publishedOn: asDay(row.publishedOn),
    updatedOn: asDay(row.updatedOn),
    reviewedOn: row.reviewedOn && asDay(row.reviewedOn),
    publishedBy: names.get(row.publishedById) ?? "",
    approvedBy: [row.verdict.reviewerName, row.verdict.reviewerCredentials].filter(Boolean).join(", "),
    end: row.end && { kind: row.end.kind, reason: row.end.reason, at: row.end.createdAt },
  }));
}
