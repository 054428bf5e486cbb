import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { Refusal } from "@/lib/errors/refusal";
import { type CurrentText, currentTextOf } from "./current-text";
import { readOpenDraft } from "./read-open-draft";

/** The working copy of an edition as it is now, for a window that holds an older one. */
export async function findCurrentText(actor: Actor, editionId: string): Promise<CurrentText> {
  const draft = await readOpenDraft(editionId);
  if (!draft) throw new Refusal("not-found", "There is no such edition.");
  authorize(actor, "read", draft.facts);
  return currentTextOf(actor, draft);
}
