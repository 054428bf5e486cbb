import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";
import { headingLevel } from "@/lib/document/checks/headings";

/** A heading that the next heading of its level, or the end, follows at once. */
export function bareHeading({ blocks }: CheckedAnswer): Finding[] {
  const filled = blocks.filter(({ text }) => text.trim() !== "");
  return filled.flatMap((block, at) => {
    const next = filled[at + 1];
    const isBare =
      block.node.type === "heading" &&
      (!next || (next.node.type === "heading" && headingLevel(next) <= headingLevel(block)));
    if (!isBare) return [];
    return placed(block, {
      ...{ check: "bare-heading", from: 0, to: block.text.length },
      sentence: "Nothing stands under this heading. Write its section, or remove it.",
    });
  });
}
