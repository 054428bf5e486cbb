import type { SourceIssue } from "@/lib/publication/source-issues";
import type { EditionState } from "@/lib/workflow/transitions";

/** Something that stands between an edition and the public site, and where it is put right: a page under the answer, or the page of a source. */
export type PublicationIssue =
  | { sentence: string; place: "draft" | "review" }
  | { sentence: string; place: "source"; referenceId: string };

/** What the list looks at, read from the database. */
export type PublicationFacts = {
  state: EditionState;
  hasApproval: boolean;
  openBlockingComments: number;
  /** Sentences of the required findings in the approved text. */
  requiredFindings: readonly string[];
  /** What blocks about the sources of the approved text. */
  sources: readonly SourceIssue[];
};

const beforeApproval: Partial<Record<EditionState, PublicationIssue>> = {
  draft: { sentence: "It is a draft. Submit it for review.", place: "draft" },
  changes_requested: {
    sentence: "A reviewer asked for changes. Make them and submit it again.",
    place: "draft",
  },
  in_review: { sentence: "It is in review. Somebody who did not write it must approve it.", place: "review" },
};

/** What still blocks publication, the same list on the page and in the verb; empty when it can be published. */
export function publicationIssues(facts: PublicationFacts): PublicationIssue[] {
  const early = beforeApproval[facts.state];
  if (early) return [early];
  const issues: PublicationIssue[] = [];
  if (!facts.hasApproval)
    issues.push({
      sentence: "No approval stands for this text. Reopen it and submit it for review.",
      place: "review",
    });
  if (facts.openBlockingComments > 0)
    issues.push({ sentence: openComments(facts.openBlockingComments), place: "review" });
  for (const sentence of facts.requiredFindings) issues.push({ sentence, place: "draft" });
  for (const { severity, sentence, referenceId } of facts.sources)
    if (severity === "blocks") issues.push({ sentence, place: "source", referenceId });
  return issues;
}

function openComments(n: number): string {
  return n === 1
    ? "One blocking comment is still open. Resolve it first."
    : `${n} blocking comments are still open. Resolve them first.`;
}
