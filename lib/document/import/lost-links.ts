import type { ImportProblem, TextLine } from "./finished-answer";

const LINK_WORDS =
  /\bclick(?:ing)? (?:here|on the (?:\w+ )?links?(?: below)?)\b|\bhere(?=["”’]?\s*(?:[.;:,)]|$))|\blinks? below\b|\bweb ?(?:site|page)s?(?=["”’]?\s*(?:[.;:,)]|$))/i;

/** Words such as "here" and "website" whose address a plain text has lost, one problem a sentence; a sentence that spells an address out has lost nothing. */
export function lostLinks({ line, text }: TextLine): ImportProblem[] {
  return text
    .split(/(?<=[.?!](?:\[\d+\])*)\s+/)
    .filter((sentence) => !/https?:\/\/|\bwww\./i.test(sentence))
    .flatMap((sentence) => {
      const found = LINK_WORDS.exec(sentence);
      return found
        ? [
            {
              line,
              sentence: `“${around(sentence, found)}”: the link behind these words was lost. Add the link, or change the words.`,
            },
          ]
        : [];
    });
}

function around(sentence: string, found: RegExpExecArray): string {
  const before = sentence.slice(0, found.index).trimEnd().split(/\s+/).slice(-6).join(" ");
  return `${before} ${found[0]}`.trim();
}
