import type { LinkState } from "@/lib/references/health/link-standing";
import { type ReferenceStatus, statusWords } from "@/lib/references/health/status-of";

/** A cited source as the guard looks at it. */
export type CitedSource = {
  referenceId: string;
  number: number;
  label: string;
  status: ReferenceStatus;
  /** Whether somebody stated why it is cited although it was retracted. */
  isJustified: boolean;
  /** A page of the web, which has no edition but the day it was opened. */
  isWebPage: boolean;
  isOpened: boolean;
  url: string | null;
  link: LinkState | null;
  hasArchive: boolean;
};

/** Something about a source that a publisher must put right first, or should know. */
export type SourceIssue = { severity: "blocks" | "warns"; sentence: string; referenceId: string };

type Rule = readonly [
  severity: SourceIssue["severity"],
  isSo: (source: CitedSource) => boolean,
  say: (source: CitedSource) => string,
];

const isRetracted = ({ status }: CitedSource) => status === "retracted" || status === "withdrawn";
const isGone = ({ link }: CitedSource) => link === "dead_confirmed" || link === "usurped";

// REFERENCES section 4, invariant 8.
const rules: readonly Rule[] = [
  [
    "blocks",
    (source) => isRetracted(source) && !source.isJustified,
    ({ status }) =>
      `was ${statusWords[status].toLowerCase()}. Cite another source, or state why it may be cited.`,
  ],
  [
    "warns",
    (source) => isRetracted(source) && source.isJustified,
    () => "was retracted, and is cited for a stated reason.",
  ],
  [
    "blocks",
    (source) => isGone(source) && !source.hasArchive,
    () => "is not at its address any more. Set a copy in an archive beside it, or cite another source.",
  ],
  [
    "blocks",
    ({ isWebPage, isOpened }) => isWebPage && !isOpened,
    () => "is a web page without an access date. Open it, and confirm that it supports the text.",
  ],
  ["warns", ({ status }) => status === "concern", () => "has an expression of concern."],
  ["warns", ({ link }) => link === "suspect", () => "is probably not at its address any more. Look at it."],
  [
    "warns",
    ({ link }) => link === "blocked",
    () => "could not be checked: its site blocks robots or did not answer. Open it to see.",
  ],
  [
    "warns",
    ({ url }) => url?.startsWith("http:") === true,
    () => "has an http address. See whether https answers.",
  ],
];

/** What a publication must wait for, and what its publisher should know, about the sources it stands on; what blocks comes first. */
export function sourceIssues(sources: readonly CitedSource[]): SourceIssue[] {
  const issues = sources.flatMap((source) =>
    rules
      .filter(([, isSo]) => isSo(source))
      .map(([severity, , say]) => ({
        severity,
        sentence: `Source ${source.number}, ${source.label}, ${say(source)}`,
        referenceId: source.referenceId,
      })),
  );
  return [
    ...issues.filter(({ severity }) => severity === "blocks"),
    ...issues.filter(({ severity }) => severity === "warns"),
  ];
}
