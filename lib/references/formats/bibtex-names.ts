import type { CslName } from "@/lib/references/reference-schema";
import { readLatex } from "./latex";

/** The people of a BibTeX author or editor field, "First von Last and Last, Jr, First"; what stands in braces is an organisation. "and others" is "et al.". */
export function readBibNames(text: string): CslName[] {
  return splitOutside(text, /\s+and\s+/iy).map(readOne);
}

function readOne(text: string): CslName {
  const name = text.trim();
  if (/^others$/i.test(name)) return { literal: "et al." };
  if (/^\{(?:[^{}]|\{[^{}]*\})*\}$/.test(name) && !/^\{\\/.test(name)) return { literal: readLatex(name) };
  const parts = splitOutside(name, /\s*,\s*/y).map(readLatex);
  if (parts.length > 2) return person(parts[0] ?? "", parts.slice(2).join(", "), parts[1]);
  if (parts.length === 2) return person(parts[0] ?? "", parts[1] ?? "");
  return readForward(
    splitOutside(name, /[\s~]+/y)
      .map(readLatex)
      .filter(Boolean),
  );
}

// "Charles Louis de la Vallée Poussin": the family name begins at the first word in lower case, or is the last word.
function readForward(words: string[]): CslName {
  if (words.length === 1) return { literal: words[0] ?? "" };
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word));
  const from = particle === -1 ? words.length - 1 : particle;
  return person(words.slice(from).join(" "), words.slice(0, from).join(" "));
}

function person(family: string, given: string, suffix?: string): CslName {
  if (!given) return { literal: family };
  return { family, given, ...(suffix && { suffix }) };
}

function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    separator.lastIndex = at;
    const found = depth === 0 ? separator.exec(text) : null;
    if (!found || found[0] === "") continue;
    pieces.push(text.slice(from, at));
    from = at + found[0].length;
    at = from - 1;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece.trim() !== "");
}
