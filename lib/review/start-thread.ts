import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { Refusal } from "@/lib/errors/refusal";
import type { ThreadAnchor } from "@/lib/review/thread-anchor";

type Started = {
  editionId: string;
  revisionId: string | null;
  anchor: ThreadAnchor;
  blocking: boolean;
  text: string;
  mentionedIds: string[];
  proposal?: { before: NodeJson[]; after: NodeJson[] };
};

/** Keeps a new conversation with its first words, and the replacement that it proposes, if any. */
export async function startThread(tx: Tx, actor: Actor, started: Started): Promise<{ id: string }> {
  const { editionId, revisionId, anchor, blocking, text, mentionedIds, proposal } = started;
  return tx.commentThread.create({
    data: {
      ...{ editionId, revisionId, blocking, createdById: actor.id },
      ...(anchor ? { anchor } : {}),
      comments: { create: { authorId: actor.id, authorName: actor.name, text, mentionedIds } },
      ...(proposal ? { proposal: { create: proposalOf(actor, proposal) } } : {}),
    },
    select: { id: true },
  });
}

function proposalOf(actor: Actor, { before, after }: NonNullable<Started["proposal"]>) {
  return {
    ...{ before: asJson(before), after: asJson(after) },
    ...{ proposedById: actor.id, proposedByName: actor.name },
  };
}

/** A revision of the edition, or its working copy. */
export async function textSpokenOf(
  tx: Tx,
  edition: LockedEdition,
  revisionId: string | null,
): Promise<DocumentJson> {
  if (revisionId === null) return edition.document as unknown as DocumentJson;
  const revision = await tx.revision.findFirst({
    where: { id: revisionId, editionId: edition.id },
    select: { document: true },
  });
  if (!revision) throw new Refusal("not-found", "There is no such revision of this edition.");
  return revision.document as unknown as DocumentJson;
}
