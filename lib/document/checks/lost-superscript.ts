import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";

const NUMBERS = "\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3})*";
const AFTER_STOP = new RegExp(`(?<=\\p{Ll}{4}[.,;])${NUMBERS}(?=\\s+\\p{Lu}|\\s*$)`, "gu");
const AFTER_WORD = /(?<=(?<![\p{L}\p{N}])\p{Ll}{5,})\d{1,2}(?:[,–]\d{1,2})*(?=[.,;]?\s|[.,;]?$)/gu;
const RAISED = new RegExp(`^\\s*(?:\\(\\s*${NUMBERS}\\s*\\)|\\[?${NUMBERS}\\]?)\\s*$`);
const UNIT = /(?:^|[^\p{L}])(?:[kcmµn]?m|\d|10|[mk]?g|s|cm|x|[\p{L}])$/iu;

/** A reference number that lost its brackets or still stands raised: `hair loss.1,2 However`, `hair loss` with a raised `3`. Powers and units (`10` raised 9, `m` raised 2) are none. */
export function lostSuperscript(block: BlockText): BlockFinding[] {
  const typed = [AFTER_STOP, AFTER_WORD].flatMap((pattern) =>
    [...block.text.matchAll(pattern)].map(({ index, 0: words }) => ({
      from: index,
      to: index + words.length,
    })),
  );
  const places = [...typed, ...raisedNumbers(block)].sort((one, other) => one.from - other.from);
  return places.map(({ from, to }) => ({
    ...{ check: "lost-superscript", from, to },
    sentence: `“${block.text.slice(from, to).trim()}” looks like the number of a reference. Cite the source in its place, or delete it.`,
  }));
}

function raisedNumbers({ node, text }: BlockText): { from: number; to: number }[] {
  let at = 0;
  return (node.content ?? []).flatMap((inline) => {
    const from = at;
    at += inline.text?.length ?? 1;
    const isRaised =
      inline.marks?.some(({ type }) => type === "superscript") && RAISED.test(inline.text ?? "");
    return isRaised && from > 0 && !UNIT.test(text.slice(Math.max(0, from - 8), from))
      ? { from, to: at }
      : [];
  });
}
