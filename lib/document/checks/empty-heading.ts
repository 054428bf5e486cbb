import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";

/** A heading without words: readers who jump from heading to heading land on nothing (WCAG 2.4.6). */
export function emptyHeading({ node, text }: BlockText): BlockFinding[] {
  if (node.type !== "heading" || text.trim() !== "") return [];
  return [
    {
      ...{ check: "empty-heading", from: 0, to: text.length },
      sentence: "This heading is empty. Write it, or remove it.",
      fix: { label: "Remove the heading", does: "remove-part", part: "heading" },
    },
  ];
}
