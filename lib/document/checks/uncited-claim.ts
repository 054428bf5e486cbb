import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";
import type { TextBlock } from "@/lib/document/text-blocks";

const SENTENCE = /\S.*?(?:[.!?]+(?=\s|\uFFFC|$)|$)/gs;
const RESEARCH =
  /(?<![\p{L}])(?:stud(?:y|ies)|researchers?|clinical trials?|meta-analys[ie]s|case reports?)(?![\p{L}])/iu;
const NAME_WITH_NUMBER =
  /\b(?:type|types|stage|grade|class|chromosome|vitamin|factor|step|section|chapter|page|part)s?\s+\d+[a-z]?\b/gi;
const NOT_A_FIGURE =
  /\b(?:19|20)\d\d\b|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|\[[^\]]*\]|https?:\S+|[\p{L}_-]+\d[\p{L}\d-]*|\d+[\p{L}][\p{L}\d]*/gu;
const FIGURE = /\d/;

/** The first sentence of an uncited paragraph that gives a figure or speaks of studies or researchers. */
export function uncitedClaim({ blocks }: CheckedAnswer): Finding[] {
  return blocks.filter(mayClaim).flatMap((block) => {
    const claim = Array.from(block.text.matchAll(SENTENCE)).find(([sentence]) => isClaim(sentence));
    if (!claim) return [];
    const from = claim.index;
    return [
      {
        check: "uncited-claim",
        severity: "advice" as const,
        where: { block: block.index, from, to: from + claim[0].length },
        sentence:
          "This paragraph gives a figure or speaks of research but cites no source. Cite where it comes from.",
        excerpt: claim[0],
      },
    ];
  });
}

// Cells of a table are often cited once, beside or under it.
function mayClaim({ node, ancestors }: TextBlock): boolean {
  const cites = node.content?.some((inline) => inline.type === "citation");
  return node.type === "paragraph" && !cites && !ancestors.some((ancestor) => ancestor.type === "table");
}

function isClaim(sentence: string): boolean {
  return (
    RESEARCH.test(sentence) || FIGURE.test(sentence.replace(NAME_WITH_NUMBER, "").replace(NOT_A_FIGURE, ""))
  );
}
