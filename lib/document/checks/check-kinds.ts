/** How a check counts: required ones keep an answer from review, advice does not. `answerable` says that a person may answer a required one with a reason. */
type CheckKind = { severity: "required" | "advice"; title: string; answerable?: true };

/** Every check with its title in the list, in the order of the list. Few are required: an editor who may not go on for a matter of taste stops reading. */
export const checkKinds = {
  "empty-question": { severity: "required", title: "Nothing is asked yet" },
  "empty-answer": { severity: "required", title: "Nothing is answered yet" },
  "personal-data": { severity: "required", title: "Personal data of a reader", answerable: true },
  "unlinked-marker": { severity: "required", title: "Numbers that are no citations" },
  "missing-reference": { severity: "required", title: "Citations of unknown sources" },
  "hidden-character": { severity: "required", title: "Hidden characters" },
  "personal-detail": { severity: "advice", title: "Details that may identify a reader" },
  "no-citation": { severity: "advice", title: "No source" },
  "uncited-claim": { severity: "advice", title: "Claims without a source" },
  "archived-reference": { severity: "advice", title: "Archived sources" },
  "uncited-reference": { severity: "advice", title: "Sources no longer cited" },
  "lost-superscript": { severity: "advice", title: "Left-over reference numbers" },
  "lost-link": { severity: "advice", title: "Lost links" },
  "vague-link": { severity: "advice", title: "Links that do not say where they lead" },
  "bare-address": { severity: "advice", title: "Addresses in the text" },
  "plain-http": { severity: "advice", title: "Links without https" },
  "skipped-heading": { severity: "advice", title: "Skipped heading levels" },
  "bare-heading": { severity: "advice", title: "Headings with nothing under them" },
  "lone-heading": { severity: "advice", title: "Lone subheadings" },
  "long-heading": { severity: "advice", title: "Long headings" },
  "empty-heading": { severity: "advice", title: "Empty headings" },
  "empty-item": { severity: "advice", title: "Empty list items" },
  "empty-row": { severity: "advice", title: "Empty table rows" },
  "table-without-header": { severity: "advice", title: "Tables without header cells" },
  "repeated-word": { severity: "advice", title: "Repeated words" },
  "undefined-acronym": { severity: "advice", title: "Abbreviations not explained" },
  "long-sentence": { severity: "advice", title: "Long sentences" },
  "passive-run": { severity: "advice", title: "Passive voice in a row" },
} as const satisfies Record<string, CheckKind>;

/** A check by name. */
export type CheckName = keyof typeof checkKinds;

/** Every check, in the order of the list. */
export const checkNames = Object.keys(checkKinds) as CheckName[];

/** Whether a person may say that a finding of this check is none, with a reason: any advice, and what is required but only a person can judge. */
export function isAnswerable(check: CheckName): boolean {
  const kind: CheckKind = checkKinds[check];
  return kind.severity === "advice" || kind.answerable === true;
}
