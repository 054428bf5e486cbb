import { Connection, type Reply } from "./connection";
import { requestText } from "./request-text";
import type { Work } from "./work";

/** Reads the paths in turn, each client beginning at another place; with `once` no path is read twice by anybody. Whatever is not a 200 ends the measure. */
export function getAgain(work: Extract<Work, { kind: "get" }>, place: number) {
  const connection = new Connection(work.origin);
  const requests = work.paths.map((path) =>
    Buffer.from(requestText(work.origin, { path, cookie: work.cookie })),
  );
  const step = work.once ? work.clients : 1;
  let next = work.once ? place : Math.floor((place * requests.length) / work.clients);
  return async () => {
    if (work.once && next >= requests.length) return null;
    const at = next % requests.length;
    next += step;
    const started = performance.now();
    const reply = await connection.ask(requests[at] as Buffer);
    refuseUnlessOk(reply, work.paths[at] ?? "");
    return { started, bytes: reply.bytes };
  };
}

/** Throws with what came instead. */
export function refuseUnlessOk(reply: Reply, what: string): void {
  if (reply.status !== 200) throw new Error(`${what} was answered with ${reply.status}: ${reply.head}`);
}
