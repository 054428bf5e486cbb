import type { CheckedBlock } from "@/lib/document/checks/checked-block";

/** The headings that have words, in reading order. */
export function headingsOf(blocks: readonly CheckedBlock[]): CheckedBlock[] {
  return blocks.filter(({ node, text }) => node.type === "heading" && text.trim() !== "");
}

/** The level of a heading, 2 to 4. */
export function headingLevel({ node }: CheckedBlock): number {
  return Number(node.attrs?.level ?? 2);
}
