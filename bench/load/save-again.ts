import { Connection } from "./connection";
import { refuseUnlessOk } from "./get-again";
import { requestText } from "./request-text";
import type { Editor, Work } from "./work";

/** Saves one draft again and again as its editor would while typing: each time a sentence has other words. */
export function saveAgain(work: Extract<Work, { kind: "save" }>, place: number) {
  const connection = new Connection(work.origin);
  const editor = work.editors[place] as Editor;
  let { lockVersion } = editor;
  let count = 0;
  return async () => {
    const { editionId, cookie, question, sittingId } = editor;
    count += 1;
    const body = JSON.stringify({ question, document: withNewWords(editor, count), lockVersion, sittingId });
    const request = requestText(work.origin, {
      method: "PUT",
      path: `/api/desk/editions/${editionId}/draft`,
      cookie,
      body,
      accept: "identity",
    });
    const started = performance.now();
    const reply = await connection.ask(request);
    refuseUnlessOk(reply, `Saving as version ${lockVersion}`);
    lockVersion = JSON.parse(reply.body.toString("utf8")).lockVersion;
    return { started, bytes: reply.bytes };
  };
}

function withNewWords({ document, sittingId }: Editor, count: number) {
  const words = `Draft ${sittingId.slice(0, 8)} was typed on for the ${count}th time, and reads otherwise now.`;
  const added = { type: "paragraph", content: [{ type: "text", text: words }] };
  return { ...document, content: [...document.content.slice(0, 8), added, ...document.content.slice(8)] };
}
