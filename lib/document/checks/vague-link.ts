import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";
import { linkRuns } from "@/lib/document/checks/link-runs";

const VAGUE =
  /^\W*(?:(?:click|see|read|look)?\s*here|(?:this|the)?\s*(?:link|page|website|site)|(?:read|learn)?\s*more)\W*$/i;
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S*\s*$/i;

/** A link whose words do not say what it opens: `here`, `click here`, or its bare address. */
export function vagueLink({ blocks }: CheckedAnswer): Finding[] {
  return blocks.flatMap((block) =>
    linkRuns(block)
      .filter(({ text }) => VAGUE.test(text) || ADDRESS.test(text))
      .map(({ text, from, to }) => ({
        check: "vague-link",
        severity: "advice" as const,
        where: { block: block.index, from, to },
        sentence: `The link “${text.trim()}” does not say what it opens. Use the name of the page as its words.`,
        excerpt: text,
      })),
  );
}
