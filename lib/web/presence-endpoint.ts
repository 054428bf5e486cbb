import "server-only";
import { endPresence, notePresence } from "@/lib/answers/note-presence";
import { farewellInput, presenceInput } from "@/lib/answers/presence-input";
import { isUuid } from "@/lib/database/is-uuid";
import { watcherOf } from "@/lib/web/actor-of";
import { answerJson, say } from "@/lib/web/endpoint";
import { refuseForeignWindow } from "@/lib/web/own-window";

const NO_SUCH_EDITION = "There is no such edition.";

/** Notes an open window on an edition and answers who else is there: `{others, lockVersion, state, last}`. An open page asks by itself, so it does not keep the session alive. */
export async function putPresence(request: Request, editionId: string): Promise<Response> {
  if (!isUuid(editionId.toLowerCase())) return say(404, "not-found", NO_SUCH_EDITION);
  return answerJson(request, {
    who: watcherOf,
    schema: presenceInput,
    attempt: "See who has an edition open",
    subject: { editionId },
    handle: (actor, input) => {
      refuseForeignWindow(actor, request);
      return notePresence(actor, editionId, input);
    },
  });
}

/** Takes a closing window out; sent as a beacon, which can only be POST. */
export async function postFarewell(request: Request, editionId: string): Promise<Response> {
  if (!isUuid(editionId.toLowerCase())) return say(404, "not-found", NO_SUCH_EDITION);
  return answerJson(request, {
    who: watcherOf,
    schema: farewellInput,
    attempt: "Close an edition",
    subject: { editionId },
    handle: async (actor, { windowId }) => {
      await endPresence(actor, editionId, windowId);
      return {};
    },
  });
}
