/** What can be wrong with a source, in the order in which it should be looked at, with the words of the health screen. */
export const healthKinds = {
  cases: {
    title: "Open cases",
    hint: "Something was said about a source, and nobody has acknowledged it.",
    none: "No case is open.",
  },
  "retracted-live": {
    title: "Retracted, on live pages",
    hint: "Readers see sentences that rest on a retracted or withdrawn source.",
    none: "No live page rests on a retracted source.",
  },
  suspect: {
    title: "Links to look at",
    hint: "Probably gone, or not the same page any more. Only a person can say.",
    none: "No link looks gone.",
  },
  dead: {
    title: "Gone",
    hint: "Somebody said that the page is gone or taken over. Without a copy in an archive it blocks publication.",
    none: "No cited page is gone.",
  },
  unopened: {
    title: "Web pages without an access date",
    hint: "Nobody is known to have opened them. They block publication until somebody does.",
    none: "Every cited web page was opened by somebody.",
  },
  changed: {
    title: "Changed since cited",
    hint: "The words of the page are not what they were when somebody last opened it.",
    none: "No cited page has changed that we know of.",
  },
  moved: {
    title: "Moved",
    hint: "They answer at another address. Take the new one into the reference.",
    none: "No cited page has moved.",
  },
  blocked: {
    title: "Could not be checked",
    hint: "The site blocks robots or did not answer well. That says nothing about the page: open it.",
    none: "Every link could be checked.",
  },
  "look-ups": {
    title: "Look-ups",
    hint: "Added with a number only: they wait for PubMed or Crossref, or for somebody to look at what was found.",
    none: "No look-up waits.",
  },
} as const;

export type HealthKind = keyof typeof healthKinds;

/** The kind that an address asks for; open cases when it asks for none that there is. */
export function healthKindOf(text: string | undefined): HealthKind {
  return text !== undefined && Object.hasOwn(healthKinds, text) ? (text as HealthKind) : "cases";
}
