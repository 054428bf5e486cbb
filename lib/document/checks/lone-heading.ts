import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";
import { headingLevel, headingsOf } from "@/lib/document/checks/headings";

/** The only subheading under its heading: what is divided has two parts or more (Federal Plain Language Guidelines: “Use useful headings”). */
export function loneHeading({ blocks }: CheckedAnswer): Finding[] {
  const headings = headingsOf(blocks);
  return headings.flatMap((block, at) => {
    const level = headingLevel(block);
    if (level === 2 || siblings(headings, at) > 1) return [];
    return placed(block, {
      ...{ check: "lone-heading", from: 0, to: block.text.length },
      sentence: "This is the only subheading of its section. Add another, or make it part of the text.",
    });
  });
}

function siblings(headings: ReturnType<typeof headingsOf>, at: number): number {
  const level = headings[at] ? headingLevel(headings[at]) : 0;
  const ends = (heading: (typeof headings)[number]) => headingLevel(heading) < level;
  const before = headings.slice(0, at).reverse();
  const after = headings.slice(at + 1);
  return 1 + [before, after].reduce((count, side) => count + sameBefore(side, { level, ends }), 0);
}

type Until = { level: number; ends: (heading: ReturnType<typeof headingsOf>[number]) => boolean };

function sameBefore(side: ReturnType<typeof headingsOf>, { level, ends }: Until): number {
  const stop = side.findIndex(ends);
  const section = stop < 0 ? side : side.slice(0, stop);
  return section.filter((heading) => headingLevel(heading) === level).length;
}
