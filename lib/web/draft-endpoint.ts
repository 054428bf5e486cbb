import "server-only";
import type { Actor } from "@/lib/access/actor";
import { draftInput } from "@/lib/answers/edition-input";
import { saveDraft } from "@/lib/answers/save-draft";
import { Refusal } from "@/lib/errors/refusal";
import { answerJson, say } from "@/lib/web/endpoint";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Saves the words of an open edition: `{lockVersion, revisionId, savedAt}`, or 409 with the other text as `current`. Needs nothing of Next. */
export async function putDraft(request: Request, editionId: string): Promise<Response> {
  if (!UUID.test(editionId)) return say(404, "not-found", "There is no such edition.");
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

/** A window may say whose it is; its words are never saved in the name of somebody else who signed in on the same browser meanwhile. */
function refuseForeignWindow(actor: Actor, request: Request): void {
  const owner = request.headers.get("x-window-of");
  if (owner === null || owner === actor.id) return;
  throw new Refusal(
    "signed-out",
    "Somebody else is signed in on this browser. The person whose words these are must sign in again to save them.",
  );
}
