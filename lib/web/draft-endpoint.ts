import "server-only";
import { draftInput } from "@/lib/answers/edition-input";
import { findCurrentText } from "@/lib/answers/find-current-text";
import { saveDraft } from "@/lib/answers/save-draft";
import { isUuid } from "@/lib/database/is-uuid";
import { answerJson, say, tellJson } from "@/lib/web/endpoint";
import { refuseForeignWindow } from "@/lib/web/own-window";

/** Saves the words of an open edition: `{lockVersion, revisionId, savedAt}`, or 409 with the other text as `current`. Needs nothing of Next. */
export async function putDraft(request: Request, editionId: string): Promise<Response> {
  if (!isUuid(editionId.toLowerCase())) return say(404, "not-found", "There is no such edition.");
  return answerJson(request, {
    schema: draftInput,
    attempt: "Save a draft",
    subject: { editionId },
    handle: (actor, input) => {
      refuseForeignWindow(actor, request);
      return saveDraft(actor, editionId, input);
    },
  });
}

/** The working copy of an edition as it is now: `{lockVersion, state, question, document, savedBy, savedAt, isYours}`. */
export async function getDraft(request: Request, editionId: string): Promise<Response> {
  if (!isUuid(editionId.toLowerCase())) return say(404, "not-found", "There is no such edition.");
  return tellJson(request, {
    attempt: "Read a draft",
    subject: { editionId },
    find: (actor) => findCurrentText(actor, editionId),
  });
}
