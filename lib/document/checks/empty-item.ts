import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";

/** A list item without words. */
export function emptyItem({ blocks }: CheckedAnswer): Finding[] {
  return blocks
    .filter(({ text, ancestors }) => {
      const item = ancestors.at(-1);
      return text.trim() === "" && item?.type === "listItem" && item.content?.length === 1;
    })
    .map((block) =>
      placed(block, {
        ...{ check: "empty-item", from: 0, to: block.text.length },
        sentence: "This list item is empty. Write it, or remove it.",
        fix: { label: "Remove the item", does: "remove-part", part: "listItem" },
      }),
    );
}
