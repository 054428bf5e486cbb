import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";

/** A heading that jumps over a level, so that the outline has a hole. */
export function skippedHeading({ blocks }: CheckedAnswer): Finding[] {
  const headings = blocks.filter((block) => block.node.type === "heading" && block.text.trim() !== "");
  let above = 1;
  return headings.flatMap(({ index, node, text }) => {
    const level = Number(node.attrs?.level ?? 2);
    const highest = above + 1;
    above = level;
    if (level <= highest) return [];
    return [
      {
        check: "skipped-heading",
        severity: "advice" as const,
        where: { block: index },
        sentence: `The heading “${text.trim()}” is of level ${level}, but level ${highest} comes first. Make it a heading ${highest}.`,
        excerpt: text,
      },
    ];
  });
}
