import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { linkRuns } from "@/lib/document/checks/link-runs";

const VAGUE =
  /^\W*(?:(?:click|tap|see|read|look|visit)?\s*here|(?:click|visit|see|follow|open)?\s*(?:on\s+)?(?:this|the|following|our|their)?\s*(?:link|page|website|web site|site|article|document|pdf)|(?:read|learn|find out|see|for|get|show)?\s*(?:me\s+)?(?:more|details|info|information|more information|more details|more info)|link|continue|download|go|start|details)\W*$/i;
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S*\s*$/i;

/** A link whose words do not say what it opens: `here`, `click here`, `read more`, or its bare address (WCAG 2.4.4, technique G91; failure F84). */
export function vagueLink(block: BlockText): BlockFinding[] {
  return linkRuns(block)
    .filter(({ text }) => VAGUE.test(text) || ADDRESS.test(text))
    .map(({ text, from, to }) => ({
      ...{ check: "vague-link", from, to },
      sentence: `The link “${text.trim()}” does not say what it opens. Use the name of the page as its words.`,
    }));
}
