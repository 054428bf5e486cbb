/** What a server said: the whole answer, no larger than was asked for. */
export type OutsideAnswer = {
  state: "answered";
  status: number;
  headers: Record<string, string>;
  /** As text; empty when only the head was asked for. */
  body: string;
  /** Whether the body was longer than what was asked for and ends early. */
  isCut: boolean;
  /** The address that answered in the end, and every address before it. */
  url: string;
  hops: readonly string[];
};

/** Every way in which asking outside can end without an answer, with the sentence for people. */
export const outsideNos = {
  "not-allowed": "This address is not asked: it is not a plain address on the public internet.",
  "no-network": "The network cannot be reached from here. This waits until it is back.",
  "unknown-host": "No machine of that name is known.",
  unreachable: "The machine does not answer.",
  insecure: "The machine does not prove who it is: its certificate is not good.",
  "too-slow": "The machine took too long to answer.",
  "too-large": "The answer is far larger than it should be, and was not read.",
  "cut-off": "The answer ended in the middle.",
  "too-many-redirects": "The address leads from one to another without an end.",
  "not-understood": "The answer is not in the form that was asked for.",
  "rate-limited": "The machine asks us to wait before the next question.",
  resting: "The machine has failed several times in a row. It is left alone for a while.",
} as const;

export type OutsideNoState = keyof typeof outsideNos;

/** Asking ended without an answer: a state for machines, a sentence for people, and when it is worth trying again where that is known. */
export type OutsideNo = {
  state: OutsideNoState;
  sentence: string;
  status: number | null;
  retryAt: Date | null;
  url: string;
  hops: readonly string[];
};

export type OutsideOutcome = OutsideAnswer | OutsideNo;

/** A no with its own sentence, or else the usual one. */
export class OutsideProblem extends Error {
  constructor(
    readonly state: OutsideNoState,
    readonly more: { sentence?: string; status?: number; retryAt?: Date } = {},
  ) {
    super(more.sentence ?? outsideNos[state]);
    this.name = "OutsideProblem";
  }
}
