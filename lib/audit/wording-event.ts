import { dayWords } from "./day-words";

/** What happens to the words that stand on every page. `draftId` names the draft through all of it. */
export type WordingEvent =
  /** From before a second person had to approve. */
  | { type: "boilerplate.changed"; kind: string; number: number; text: string }
  | { type: "wording.drafted"; kind: string; draftId: string; text: string; effectiveOn: string | null }
  | {
      type: "wording.proposed";
      kind: string;
      draftId: string;
      note: string;
      effectiveOn: string | null;
      writerIds: string[];
    }
  | { type: "wording.pulled-back"; kind: string; draftId: string }
  | { type: "wording.sent-back"; kind: string; draftId: string; note: string; writerIds: string[] }
  | { type: "wording.discarded"; kind: string; draftId: string }
  | {
      type: "wording.approved";
      kind: string;
      draftId: string;
      number: number;
      text: string;
      /** The day from which on it is in force; null for at once. */
      effectiveOn: string | null;
      pages: number;
      writerIds: string[];
    }
  | {
      type: "wording.cancelled";
      kind: string;
      number: number;
      effectiveOn: string | null;
      note: string;
      writerIds: string[];
    };

type Sentences = { [Type in WordingEvent["type"]]: (event: Extract<WordingEvent, { type: Type }>) => string };

/** Their sentences, each to follow the actor's name. */
export const wordingSentences: Sentences = {
  "boilerplate.changed": ({ kind, number }) => `set a new wording of the ${named(kind)} (version ${number})`,
  "wording.drafted": ({ kind, effectiveOn }) =>
    `wrote a new wording of the ${named(kind)}${from(effectiveOn)}`,
  "wording.proposed": ({ kind, note, effectiveOn }) =>
    `proposed the new wording of the ${named(kind)}${from(effectiveOn)}: “${note}”`,
  "wording.pulled-back": ({ kind }) => `pulled the proposed wording of the ${named(kind)} back to draft`,
  "wording.sent-back": ({ kind, note }) => `sent the proposed wording of the ${named(kind)} back: “${note}”`,
  "wording.discarded": ({ kind }) => `discarded the draft of the ${named(kind)}`,
  "wording.approved": ({ kind, number, effectiveOn, pages }) =>
    `approved version ${number} of the ${named(kind)}, in force ${effectiveOn ? `from ${dayWords(effectiveOn)} on` : "at once"}, on ${pages.toLocaleString("en-US")} ${pages === 1 ? "page" : "pages"}`,
  "wording.cancelled": ({ kind, number, effectiveOn, note }) =>
    `took back version ${number} of the ${named(kind)} before its day${effectiveOn ? ` (${dayWords(effectiveOn)})` : ""}: “${note}”`,
};

const named = (kind: string) => kind.replace("_", " ");
const from = (day: string | null) => (day ? `, to be in force from ${dayWords(day)} on` : "");
