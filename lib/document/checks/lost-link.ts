import { type CheckedAnswer, type Finding, placeOfMatch } from "@/lib/document/checks/finding";
import { linkRuns } from "@/lib/document/checks/link-runs";

const HERE =
  /(?<![\p{L}\p{N}])here(?=\s*(?:[.,;:!?)\]\uFFFC]|$))|(?<=\b(?:click|see)\s)here(?![\p{L}\p{N}])/giu;

/** The word “here” that points somewhere but is no link any more: `on the website here.` */
export function lostLink({ blocks }: CheckedAnswer): Finding[] {
  return blocks.flatMap((block) => {
    const links = linkRuns(block);
    return Array.from(block.text.matchAll(HERE))
      .filter(({ index }) => !links.some((link) => index >= link.from && index < link.to))
      .map((match) => ({
        check: "lost-link",
        severity: "advice" as const,
        sentence:
          "“here” seems to have lost its link. Link the name of the page it meant, or say it without “here”.",
        ...placeOfMatch(block, match),
      }));
  });
}
