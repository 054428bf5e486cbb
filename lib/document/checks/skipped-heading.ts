import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";
import { headingLevel, headingsOf } from "@/lib/document/checks/headings";

/** A heading that jumps over a level, so that the outline has a hole (WCAG 1.3.1, technique G141). */
export function skippedHeading({ blocks }: CheckedAnswer): Finding[] {
  let above = 1;
  return headingsOf(blocks).flatMap((block) => {
    const level = headingLevel(block);
    const highest = above + 1;
    above = level;
    if (level <= highest) return [];
    return placed(block, {
      ...{ check: "skipped-heading", from: 0, to: block.text.length },
      sentence: `The heading “${block.text.trim()}” is of level ${level}, but level ${highest} comes first. Make it a heading ${highest}.`,
      fix: { label: `Make it a heading ${highest}`, does: "level", level: highest },
    });
  });
}
