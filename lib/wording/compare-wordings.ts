import { compareRevisions, type RevisionComparison } from "@/lib/answers/compare-revisions";
import type { RevisionText } from "@/lib/answers/revision-view";

/** Two wordings compared line by line, as two texts of an answer are; what to check first among the differences. */
export function compareWordings(before: string, after: string): RevisionComparison {
  return compareRevisions(asText(before), asText(after));
}

function asText(wording: string): RevisionText {
  return {
    question: "",
    document: {
      type: "doc",
      content: wording.split(/\n+/).map((line) => ({
        type: "paragraph",
        ...(line ? { content: [{ type: "text", text: line }] } : {}),
      })),
    },
    references: [],
  };
}
