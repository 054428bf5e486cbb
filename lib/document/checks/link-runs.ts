import type { NodeJson } from "@/lib/document/document-types";

/** A stretch of a block that is one link: its address, its words, and where it begins and ends. */
export type LinkRun = { href: string; text: string; from: number; to: number };

/** The links of a paragraph or heading in reading order; a link with bold words in it is one. */
export function linkRuns({ node }: { node: NodeJson }): LinkRun[] {
  const runs: LinkRun[] = [];
  let at = 0;
  for (const inline of node.content ?? []) {
    const text = inline.text ?? "\uFFFC";
    const href = inline.marks?.find((mark) => mark.type === "link")?.attrs?.href;
    const last = runs.at(-1);
    if (last && last.href === href && last.to === at) {
      last.text += text;
      last.to += text.length;
    } else if (typeof href === "string") runs.push({ href, text, from: at, to: at + text.length });
    at += text.length;
  }
  return runs;
}
