import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { whyNotAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { findPublishedAnswer, type PublishedAnswer } from "@/lib/site/answer-queries";

/** A live page as it is now, with the words of an open draft in the place of those in force; null when there is no such page or draft. */
export async function findPageWithWording(
  actor: Actor,
  { draftId, slug }: { draftId: string; slug: string },
): Promise<{ answer: PublishedAnswer; kind: string } | null> {
  if (whyNotAtDesk(actor, "seeWordings") !== null || !z.uuid().safeParse(draftId).success) return null;
  const [draft, answer] = await Promise.all([
    database.wordingDraft.findFirst({ where: { id: draftId, state: { in: ["draft", "proposed"] } } }),
    findPublishedAnswer(slug),
  ]);
  if (!draft || !answer) return null;
  const boilerplate = { ...answer.snapshot.boilerplate, [draft.kind]: draft.text };
  return { answer: { ...answer, snapshot: { ...answer.snapshot, boilerplate } }, kind: draft.kind };
}
