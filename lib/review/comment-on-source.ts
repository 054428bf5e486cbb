import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { anchorOnWords } from "@/lib/document/anchor/anchor-on-words";
import { linesOf, readLines } from "@/lib/document/anchor/read-lines";
import { citingSentences } from "@/lib/document/citing-sentences";
import type { DocumentJson } from "@/lib/document/document-types";
import { lockForComment } from "@/lib/review/lock-thread";
import type { ThreadAnchor } from "@/lib/review/thread-anchor";

type About = {
  editionId: string;
  referenceId: string;
  citedAs: readonly string[];
  /** The source in short. */
  label: string;
  text: string;
};

/** Sets a blocking comment at each sentence of an open edition that rests on a source, which the edition may cite by other names (sources that were merged into it). A sentence that has the very comment, open, gets no second one. Answers how many were set. */
export async function commentOnSource(actor: Actor, about: About): Promise<number> {
  return inTransaction(async (tx) => {
    const edition = await lockForComment(tx, actor, about.editionId);
    const open = await tx.commentThread.findMany({
      where: { editionId: edition.id, resolvedAt: null, comments: { some: { text: about.text } } },
      select: { anchor: true },
    });
    const quoted = new Set(open.map(({ anchor }) => (anchor as ThreadAnchor)?.quote));
    const document = edition.document as unknown as DocumentJson;
    const places = anchorsOf(document, about).filter(({ quote }) => !quoted.has(quote) && quoted.add(quote));
    for (const anchor of places) {
      const { id: threadId } = await tx.commentThread.create({
        data: {
          editionId: edition.id,
          revisionId: edition.submittedRevisionId,
          anchor,
          blocking: true,
          createdById: actor.id,
          comments: { create: { authorId: actor.id, authorName: actor.name, text: about.text } },
        },
        select: { id: true },
      });
      await recordEvent(tx, actor, {
        subject: { answerId: edition.answerId, editionId: edition.id, referenceId: about.referenceId },
        event: {
          type: "comment.added",
          ...{
            threadId,
            quote: anchor.quote,
            text: about.text,
            blocking: true,
            mentionedIds: [],
            participantIds: [],
          },
        },
      });
    }
    return places.length;
  });
}

function anchorsOf(document: DocumentJson, { citedAs, label }: About): NonNullable<ThreadAnchor>[] {
  const reading = readLines(linesOf(document));
  return citedAs.flatMap((referenceId) =>
    citingSentences(document, referenceId).map(({ sentence }): NonNullable<ThreadAnchor> => {
      const anchor = anchorOnWords(reading, sentence);
      return anchor ? { kind: "text", ...anchor } : { kind: "reference", referenceId, quote: label };
    }),
  );
}
