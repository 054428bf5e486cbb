/** Why JSON cannot be the text of an answer. */
export type AcceptanceCode =
  | "too-large"
  | "too-deep"
  | "unknown-node"
  | "bad-attribute"
  | "bad-link"
  | "malformed"
  | "control-character";

/** The first thing that keeps JSON from being an answer's text; `acceptDocument` hands it back as a value and never lets it out. */
export class DocumentProblem extends Error {
  constructor(
    readonly code: AcceptanceCode,
    sentence: string,
  ) {
    super(sentence);
  }
}
