import "server-only";
import { hashToken } from "@/lib/access/invitation-token";
import type { ReferenceSnapshot, TopicSnapshot } from "@/lib/answers/content-hash";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { boilerplateTexts } from "@/lib/publication/boilerplate-texts";
import { asDay, dayIn, houseDate } from "@/lib/publication/dates";
import { findPageAround, type PageAround } from "@/lib/publication/find-page-around";
import { readArchives } from "@/lib/publication/read-archives";
import { makeSnapshot, type PublicationSnapshot } from "@/lib/publication/snapshot";
import { withNotices } from "@/lib/references/health/with-notices";
import { workingLink } from "@/lib/sharing/working-link";
import { findPublicTopic } from "@/lib/site/topic-queries";

/** What the holder of a link reads: one kept text as its page would be, and who shared it with whom. */
export type SharedPage = Pick<PageAround, "dates" | "changes"> & {
  snapshot: PublicationSnapshot;
  topicSlug: string | null;
  says: string;
};

/** The text behind a link, counted as opened; null for every link that does not work, whatever the reason. */
export async function openSharedPage(token: string, requestId: string): Promise<SharedPage | null> {
  const link = await findLink(token);
  if (!link || !(await countOpening(link, requestId))) return null;
  return pageOf(link);
}

/** The same without counting, for who asks only whether it is there. */
export async function peekSharedPage(token: string): Promise<SharedPage | null> {
  const link = await findLink(token);
  return link && pageOf(link);
}

/** The shape of our tokens: 32 bytes in base64url. */
export function isLinkToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

async function findLink(token: string) {
  return database.previewLink.findFirst({
    where: { tokenHash: hashToken(token), ...workingLink(new Date()) },
    include: {
      createdBy: { select: { name: true } },
      revision: { include: { edition: { include: { answer: { include: { topic: true } } } } } },
    },
  });
}

/** Each opening counts; the first is an event. False when the link was revoked meanwhile. */
async function countOpening({ id, label, revision }: Link, requestId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [counted] = await tx.previewLink.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { openCount: { increment: 1 }, lastOpenedAt: new Date() },
      select: { openCount: true },
    });
    if (counted?.openCount === 1) {
      const reader = { id: null, name: "Somebody with the link", roles: [], requestId };
      const { id: revisionId, editionId, number } = revision;
      await recordEvent(tx, reader, {
        subject: { answerId: revision.edition.answerId, editionId, revisionId },
        event: { type: "preview.link-opened", label, revision: number },
      });
    }
    return counted !== undefined;
  });
}

async function pageOf({ label, createdBy, revision }: Link): Promise<SharedPage> {
  const { answer, importedUpdatedOn } = revision.edition;
  const topic = revision.topic as unknown as TopicSnapshot;
  const edition = { importedUpdatedOn: importedUpdatedOn && asDay(importedUpdatedOn) };
  const references = await withNotices(database, revision.references as unknown as ReferenceSnapshot[]);
  const [{ dates, changes }, boilerplate, centre, publicTopic, archives] = await Promise.all([
    findPageAround({ id: answer.id, topic, edition }),
    boilerplateTexts(database, revision.boilerplate as Record<string, string>),
    database.centre.findUniqueOrThrow({ where: { id: 1 } }),
    findPublicTopic(answer.topic.slug),
    readArchives(
      database,
      references.map(({ id }) => id),
    ),
  ]);
  const day = houseDate(dayIn(centre.timeZone, revision.savedAt));
  return {
    ...{ dates, changes },
    topicSlug: publicTopic?.slug ?? null,
    snapshot: makeSnapshot({
      question: revision.question.trim() || "The question is not written yet",
      document: revision.document as unknown as DocumentJson,
      ...{ references, topic, boilerplate, archives },
    }),
    says: `Shared by ${createdBy.name} with ${label}, revision ${revision.number} of ${day}.`,
  };
}
