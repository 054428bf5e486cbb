/** Why the domain said no, in one word; `lib/web` turns it into an HTTP status. */
export type RefusalCode =
  | "signed-out"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "not-ready"
  | "invalid"
  | "too-large"
  | "too-many"
  | "unavailable";

/** The domain's no: a code for machines, a sentence for people, and what is true now where that helps them go on. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly sentence: string,
    readonly current?: unknown,
  ) {
    super(sentence);
    this.name = "Refusal";
  }
}
