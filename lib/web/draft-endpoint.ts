import "server-only";
import { draftInput } from "@/lib/answers/edition-input";
import { saveDraft } from "@/lib/answers/save-draft";
import { answerJson, say } from "@/lib/web/endpoint";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Saves the words of an open edition: `{lockVersion, revisionId, savedAt}`, or 409 with the other text as `current`. Needs nothing of Next. */
export async function putDraft(request: Request, editionId: string): Promise<Response> {
  if (!UUID.test(editionId)) return say(404, "not-found", "There is no such edition.");
  return answerJson(request, {
    schema: draftInput,
    attempt: "Save a draft",
    subject: { editionId },
    handle: (actor, input) => saveDraft(actor, editionId, input),
  });
}
