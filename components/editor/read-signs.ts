import type { Node } from "@tiptap/pm/model";

/** The words of one paragraph with every letter composed (NFC), and where in the paragraph a sign begins; undefined within a sign. */
export type Signs = { text: string; placeOf: (index: number) => number | undefined };

// Here each unit is a whole sign, composed already.
const PLAIN = /^[\u0020-\u02FF\u2010-\u2027\uFFFC]*$/;
const known = new WeakMap<Node, Signs>();
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Reads the signs of a paragraph as a reader counts them: an emoji of several parts is one, and so is a letter with its accents. */
export function readSigns(paragraph: Node): Signs {
  const signs = known.get(paragraph) ?? signsOf(paragraph);
  known.set(paragraph, signs);
  return signs;
}

function signsOf(paragraph: Node): Signs {
  const words = paragraph.textBetween(0, paragraph.content.size, undefined, "\uFFFC");
  if (PLAIN.test(words)) return { text: words, placeOf: (index) => index };
  const places = new Map<number, number>();
  let text = "";
  for (const { segment, index } of segmenter.segment(words)) {
    places.set(text.length, index);
    text += segment.normalize("NFC");
  }
  places.set(text.length, words.length);
  return { text, placeOf: (index) => places.get(index) };
}
