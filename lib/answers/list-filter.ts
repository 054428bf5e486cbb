import { z } from "zod";
import { type RiskClass, riskClasses } from "@/lib/answers/review-plan";
import { type EditionState, editionStates, stateNames } from "@/lib/workflow/transitions";
import { type ListPlace, readPlace } from "./list-place";

/** The states a list can be narrowed to: a superseded edition is never the newest of its answer. */
export const listedStates = editionStates.filter((state) => state !== "superseded");

/** What of the answers to list; null means no matter which. */
export type AnswerFilter = {
  state: EditionState | null;
  topicId: string | null;
  /** A person's id, or "me". */
  owner: string | null;
  /** Who has claimed the newest edition or judged it: a person's id, or "me". */
  reviewer: string | null;
  due: DueWish | null;
  risk: RiskClass | null;
  /** A source that the live text or the draft cites. */
  referenceId: string | null;
  q: string | null;
  after: ListPlace | null;
};

/** When the next review of a live answer is due: past its day, or within sixty days. */
export const dueWishes = { overdue: "Overdue", soon: "Within 60 days" } as const;
export type DueWish = keyof typeof dueWishes;

/** The filter that an address asks for, and a sentence for each part of it that could not be followed. */
export type AskedFilter = { filter: AnswerFilter; notes: string[] };

/** The parameters a list understands; anything else in the address is not for it. */
export type ListParameter =
  | "state"
  | "topic"
  | "owner"
  | "reviewer"
  | "due"
  | "risk"
  | "reference"
  | "q"
  | "after";

const LONGEST_SEARCH = 200;

/** Reads the filter from the address. Never throws: what makes no sense is left out, and said. */
export function readAnswerFilter(parameters: Record<string, string | string[] | undefined>): AskedFilter {
  const notes: string[] = [];
  const read = <Value>(name: ListParameter, understand: (text: string) => Value | null, sentence: string) => {
    const given = parameters[name];
    const text = (Array.isArray(given) ? (given[0] ?? "") : (given ?? "")).replaceAll("\0", "").trim();
    if (text === "") return null;
    const value = understand(text);
    if (value === null) notes.push(sentence);
    return value;
  };
  const filter: AnswerFilter = {
    state: read("state", stateIn, `There is no such state. The states are: ${stateWords}.`),
    topicId: read(
      "topic",
      idIn,
      "That topic could not be read from the address, so answers of all topics are shown.",
    ),
    owner: read(
      "owner",
      ownerIn,
      "That owner could not be read from the address, so everybody’s answers are shown.",
    ),
    reviewer: read(
      "reviewer",
      ownerIn,
      "That reviewer could not be read from the address, so everybody’s reviews are shown.",
    ),
    due: read("due", dueIn, "The list knows overdue and soon, so it is not narrowed by the next review."),
    risk: read("risk", riskIn, `There is no such class of risk. The classes are: ${riskClasses.join(", ")}.`),
    referenceId: read(
      "reference",
      idIn,
      "That source could not be read from the address, so answers with any source are shown.",
    ),
    q: read("q", (text) => text.slice(0, LONGEST_SEARCH), ""),
    after: read("after", readPlace, "That place in the list is not known, so this is its beginning."),
  };
  return { filter, notes };
}

/** The address of the list with some of its parameters changed; null takes one away. A changed filter begins at the first page. All answers are asked for by name: an address without anything may begin with a saved view. */
export function listHref(
  filter: AnswerFilter,
  changes: Partial<Record<ListParameter, string | null>>,
): string {
  const query = listQuery(filter, changes);
  return `/desk/answers?${query || "show=all"}`;
}

/** The same as a query string, in one order: "" for everything. */
export function listQuery(
  filter: AnswerFilter,
  changes: Partial<Record<ListParameter, string | null>> = {},
): string {
  const { state, topicId: topic, owner, reviewer, due, risk, referenceId: reference, q } = filter;
  const wanted = { q, state, topic, owner, reviewer, due, risk, reference, after: null, ...changes };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) if (value) parameters.set(name, value);
  return parameters.toString();
}

const stateWords = listedStates.map((state) => stateNames[state].toLowerCase()).join(", ");

const stateIn = (text: string) => listedStates.find((state) => state === text) ?? null;

const dueIn = (text: string) => (Object.hasOwn(dueWishes, text) ? (text as DueWish) : null);

const riskIn = (text: string) => riskClasses.find((risk) => risk === text) ?? null;

const idIn = (text: string) => (z.uuid().safeParse(text).success ? text.toLowerCase() : null);

const ownerIn = (text: string) => (text === "me" ? text : idIn(text));
