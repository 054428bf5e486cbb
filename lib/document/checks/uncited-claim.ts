import type { BlockText, CheckedBlock } from "@/lib/document/checks/checked-block";
import { claimIn } from "@/lib/document/checks/claims";
import { type BlockFinding, type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";
import { linkRuns } from "@/lib/document/checks/link-runs";
import { perNode } from "@/lib/document/checks/per-node";
import { ATOM } from "@/lib/document/text-blocks";

/**
 * A sentence that gives a figure, speaks of research, or says how often or how risky, and cites no source. It cites one
 * when a citation stands in it or directly after its full stop. It inherits one from the citation that closes its
 * paragraph, if no other citation stands between; a list item also inherits the one that closes the paragraph before the list.
 */
export function uncitedClaim({ blocks }: CheckedAnswer): Finding[] {
  return blocks.flatMap((block, at) =>
    mayClaim(block) && !isIntroducedByCitation(blocks, at)
      ? claimsOf(block).map((claim) => placed(block, claim))
      : [],
  );
}

// Cells of a table are often cited once, beside or under it.
function mayClaim({ node, ancestors }: CheckedBlock): boolean {
  return node.type === "paragraph" && !ancestors.some(({ type }) => type === "table");
}

/** What a block claims without a source, as it stands by itself. */
export const claimsOf = perNode(claimsIn, ({ node }: BlockText) => node);

function claimsIn(block: BlockText): BlockFinding[] {
  const { sentences } = block;
  const lastCited = sentences.findLastIndex(isCited);
  const isClosed = lastCited >= 0 && lastCited === sentences.length - 1;
  const inheritsFrom = isClosed ? sentences.slice(0, lastCited).findLastIndex(isCited) + 1 : Infinity;
  const links = linkRuns(block);
  return sentences.flatMap(({ text, from, to }, at) => {
    if (isCited({ text }) || at >= inheritsFrom) return [];
    const claim = claimIn(text);
    if (!claim || links.some((link) => link.from < to && link.to > from)) return [];
    return {
      ...{ check: "uncited-claim", from, to },
      sentence: `This sentence ${claim} and cites no source. Cite where it comes from.`,
    };
  });
}

function isCited({ text }: { text: string }): boolean {
  return text.includes(ATOM) || TYPED_MARKER.test(text);
}

// A typed marker is told as one; its sentence has a source.
const TYPED_MARKER = /\[\d{1,5}(?:\s?[,;–-]\s?\d{1,5})*\]/;

const LISTS = new Set(["bulletList", "orderedList"]);

function isIntroducedByCitation(blocks: readonly CheckedBlock[], at: number): boolean {
  const list = blocks[at]?.ancestors.find(({ type }) => LISTS.has(type));
  if (!list) return false;
  let before = at - 1;
  while (blocks[before]?.ancestors.includes(list)) before -= 1;
  const introduction = blocks[before];
  const closing = introduction?.node.type === "paragraph" ? introduction.sentences.at(-1) : undefined;
  return closing !== undefined && isCited(closing);
}
