import { Connection } from "./connection";
import { refuseUnlessOk } from "./get-again";
import { requestText } from "./request-text";
import type { Editor, Work } from "./work";

/** Says again and again that an editor's window is open on its draft, as it does every ten seconds. */
export function pingAgain(work: Extract<Work, { kind: "ping" }>, place: number) {
  const connection = new Connection(work.origin);
  const { editionId, cookie, sittingId } = work.editors[place] as Editor;
  const request = requestText(work.origin, {
    method: "PUT",
    path: `/api/desk/editions/${editionId}/presence`,
    cookie,
    body: JSON.stringify({ windowId: sittingId, state: "editing", isHidden: false }),
    accept: "identity",
  });
  return async () => {
    const started = performance.now();
    const reply = await connection.ask(request);
    refuseUnlessOk(reply, "Saying that a window is open");
    return { started, bytes: reply.bytes };
  };
}
