import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { linkRuns } from "@/lib/document/checks/link-runs";

const ADDRESS = /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)[^\s<>"“”\uFFFC]*[^\s<>"“”\uFFFC.,;:!?'’)\]]/giu;

/** An address written out as text that is no link: readers cannot follow it, and screen readers spell it. */
export function bareAddress(block: BlockText): BlockFinding[] {
  const found = [...block.text.matchAll(ADDRESS)];
  const links = found.length > 0 ? linkRuns(block) : [];
  return found
    .filter(({ index }) => !links.some((link) => index >= link.from && index < link.to))
    .map(({ index, 0: words }) => ({
      ...{ check: "bare-address", from: index, to: index + words.length },
      sentence: "This address is no link. Write the name of the page and link it.",
    }));
}
