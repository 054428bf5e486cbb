/** What people do with the list of answers as a whole. */
export type ListEvent =
  | { type: "view.saved"; view: string; name: string; query: string; shared: boolean }
  | { type: "view.removed"; view: string; name: string; owner: string }
  | { type: "view.chosen"; view: string | null; name: string }
  | { type: "answers.exported"; query: string };

type Sentences = { [Type in ListEvent["type"]]: (event: Extract<ListEvent, { type: Type }>) => string };

/** Their sentences, each to follow the actor's name. */
export const listSentences: Sentences = {
  "view.saved": ({ name, shared }) =>
    `saved the view “${name}” of the answers${shared ? ", for everybody" : ""}`,
  "view.removed": ({ name, owner }) => `removed the view “${name}” of ${owner}`,
  "view.chosen": ({ view, name }) =>
    view === null
      ? "has the list of answers begin with all of them"
      : `has the list of answers begin with “${name}”`,
  "answers.exported": ({ query }) =>
    `exported ${query ? `the answers that fit ${query}` : "the list of all answers"} as CSV`,
};
