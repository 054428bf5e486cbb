import { acronymsOf, definedIn } from "@/lib/document/checks/acronyms";
import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";

/** An abbreviation that readers meet before anybody told them what it stands for (WCAG 3.1.4; “Long form (LF)” at its first place tells it). Told once for each; one in the name of the disease stands in the title of the page. */
export function undefinedAcronym({ names, question, blocks }: CheckedAnswer): Finding[] {
  const known = new Set([...definedIn(question), ...(names[0]?.match(/\p{Lu}{2,}/gu) ?? [])]);
  return blocks.flatMap((block) => {
    const { used, defined } = acronymsOf(block);
    for (const acronym of defined) known.add(acronym);
    return used.flatMap(({ acronym, from, to }) => {
      if (known.has(acronym)) return [];
      known.add(acronym);
      return placed(block, {
        ...{ check: "undefined-acronym", from, to, about: acronym },
        sentence: `“${acronym}” is not explained. Write it in full first, with the short form after it in brackets.`,
      });
    });
  });
}
