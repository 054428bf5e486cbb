import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { linkRuns } from "@/lib/document/checks/link-runs";

const HERE =
  /(?<![\p{L}\p{N}])here(?=\s*(?:[.,;:!?)\]\uFFFC]|$))|(?<=\b(?:click|see)\s)here(?![\p{L}\p{N}])/giu;

/** The word “here” that points somewhere but is no link any more: `on the website here.` */
export function lostLink(block: BlockText): BlockFinding[] {
  const found = [...block.text.matchAll(HERE)];
  const links = found.length > 0 ? linkRuns(block) : [];
  return found
    .filter(({ index }) => !links.some((link) => index >= link.from && index < link.to))
    .map(({ index, 0: words }) => ({
      ...{ check: "lost-link", from: index, to: index + words.length },
      sentence:
        "“here” seems to have lost its link. Link the name of the page it meant, or say it without “here”.",
    }));
}
