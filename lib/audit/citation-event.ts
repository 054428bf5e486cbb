/** What happens to the sources of an answer beside its words: the passages that carry its sentences, and its reading list. */
export type CitationEvent =
  | { type: "citation.passage-added"; source: string; quote: string }
  | { type: "citation.checked"; source: string; quote: string }
  | { type: "citation.check-undone"; source: string; quote: string }
  | { type: "reading-list.kept"; source: string }
  | { type: "reading-list.dropped"; source: string };

type Sentences = {
  [Type in CitationEvent["type"]]: (event: Extract<CitationEvent, { type: Type }>) => string;
};

/** Their sentences, each to follow the actor's name. */
export const citationSentences: Sentences = {
  "citation.passage-added": ({ source, quote }) => `added a supporting passage from ${source}: “${quote}”`,
  "citation.checked": ({ source, quote }) => `checked a passage against the source, ${source}: “${quote}”`,
  "citation.check-undone": ({ source, quote }) =>
    `took back that a passage was checked against the source, ${source}: “${quote}”`,
  "reading-list.kept": ({ source }) => `kept the source ${source} for later, cited or not`,
  "reading-list.dropped": ({ source }) => `let the source ${source} go, which is not cited`,
};
