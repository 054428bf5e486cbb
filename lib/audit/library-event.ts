/** What happens to a reference as a whole, and to the drafts that cite it, with what is frozen of it. */
export type LibraryEvent =
  | { type: "reference.deleted"; formatted: string }
  | { type: "reference.restored"; formatted: string }
  | { type: "reference.noted"; text: string }
  | { type: "reference.awaited"; number: string }
  | { type: "reference.await-met"; number: string; formatted: string }
  | { type: "reference.await-dropped"; number: string }
  | { type: "reference.merged"; loser: string; winner: string; drafts: number }
  | { type: "reference.unmerged"; loser: string; winner: string; restored: number; missing: number }
  | { type: "reference.told-apart"; one: string; other: string }
  | { type: "reference.replaced"; before: string; after: string; drafts: number; left: number }
  | { type: "draft.reference-merged"; before: string; after: string; places: number }
  | { type: "draft.reference-unmerged"; before: string; after: string; places: number; missing: number }
  | { type: "draft.reference-replaced"; before: string; after: string; places: number; revision: number };

type Sentences = {
  [Type in LibraryEvent["type"]]: (event: Extract<LibraryEvent, { type: Type }>) => string;
};

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** Each as a sentence that follows the actor's name. */
export const librarySentences: Sentences = {
  "reference.deleted": (event) => `deleted the reference “${event.formatted}”, which nobody ever cited`,
  "reference.restored": (event) => `brought the deleted reference “${event.formatted}” back`,
  "reference.merged": (event) =>
    `merged the reference “${event.loser}” into “${event.winner}”; ${count(event.drafts, "draft")} rewritten`,
  "reference.unmerged": (event) =>
    `took back the merge of “${event.loser}” into “${event.winner}”: ${count(event.restored, "citation")} put back, ${event.missing} not found any more`,
  "reference.told-apart": (event) => `said that “${event.one}” and “${event.other}” are two sources`,
  "reference.replaced": (event) =>
    `replaced the reference “${event.before}” by “${event.after}” in ${count(event.drafts, "draft")}, ${event.left} left as they are`,
  "draft.reference-merged": (event) =>
    `merged a source: ${count(event.places, "citation")} of “${event.before}” now stand for “${event.after}”`,
  "draft.reference-unmerged": (event) =>
    `took back a merge: ${count(event.places, "citation")} of “${event.before}” stand for “${event.after}” again, ${event.missing} not found any more`,
  "draft.reference-replaced": (event) =>
    `replaced a source in revision ${event.revision}: ${count(event.places, "citation")} of “${event.before}” by “${event.after}”`,
  "reference.awaited": (event) => `asked for a look-up of ${event.number}, to be added when it is found`,
  "reference.await-met": (event) =>
    `ended the wait for ${event.number}: it is here already, as “${event.formatted}”`,
  "reference.await-dropped": (event) => `gave up the wait for ${event.number}`,
  "reference.noted": (event) => `noted for colleagues: “${event.text}”`,
};
