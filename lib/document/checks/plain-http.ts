import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { linkRuns } from "@/lib/document/checks/link-runs";

const PLAIN = /^http:\/\//i;

/** A link that a stranger on the way can read and change. */
export function plainHttp(block: BlockText): BlockFinding[] {
  return linkRuns(block)
    .filter(({ href }) => PLAIN.test(href))
    .map(({ href, from, to }) => ({
      ...{ check: "plain-http", from, to },
      sentence: `This link opens ${href} without https. Use https, and look whether it opens.`,
      about: href,
      fix: { label: "Use https", does: "relink", href: href.replace(PLAIN, "https://") },
    }));
}
