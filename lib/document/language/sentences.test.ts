import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceAt, sentencesOf } from "@/lib/document/language/sentences";

const C = "\uFFFC";

test.for<[string, string, string[]]>([
  ["full stops end sentences", "It is rare. Ask.", ["It is rare.", "Ask."]],
  ["questions and exclamations do too", "Is it? Yes! Good.", ["Is it?", "Yes!", "Good."]],
  ["the end needs no full stop", "It is rare", ["It is rare"]],
  ["nothing has no sentence", "  ", []],
  ["decimals end nothing", "Take 0.5 mg. Wait.", ["Take 0.5 mg.", "Wait."]],
  ["e.g. and i.e. end nothing", "Some, e.g. Ann, i.e. Bo.", ["Some, e.g. Ann, i.e. Bo."]],
  ["titles end nothing", "Dr. Smith met Mrs. Jones.", ["Dr. Smith met Mrs. Jones."]],
  ["initials end nothing", "It was found by J. B. Lind. Later.", ["It was found by J. B. Lind.", "Later."]],
  ["a vitamin ends a sentence", "Take vitamin C. Gargle.", ["Take vitamin C.", "Gargle."]],
  ["a hepatitis ends a sentence", "It is hepatitis B. The cause.", ["It is hepatitis B.", "The cause."]],
  ["states end nothing", "The U.S. Food and Drug office.", ["The U.S. Food and Drug office."]],
  ["unless a sentence begins", "Sold in the U.S. The cost.", ["Sold in the U.S.", "The cost."]],
  ["others end nothing", "Lind et al. Found it.", ["Lind et al. Found it."]],
  ["et cetera may end", "Hair, nails, etc. They grow.", ["Hair, nails, etc.", "They grow."]],
  ["variants end nothing", "The p.Arg12Cys change. Yes.", ["The p.Arg12Cys change.", "Yes."]],
  ["a lower letter goes on", "It is approx. two of ten.", ["It is approx. two of ten."]],
  ["list numbers end nothing", "1. Wash your hands.", ["1. Wash your hands."]],
  ["years end sentences", "It began in 2014. Later it grew.", ["It began in 2014.", "Later it grew."]],
  ["closing quotes belong to it", "He said “no.” She left.", ["He said “no.”", "She left."]],
  ["citations after the stop are its own", `Rare.${C}${C} Next.`, [`Rare.${C}${C}`, "Next."]],
  ["also without a space", `Rare.${C}Next one.`, [`Rare.${C}`, "Next one."]],
  [
    "typed markers after the stop too",
    "Rare.[1] [2] Next.[6060]Last.",
    ["Rare.[1]", "[2] Next.[6060]", "Last."],
  ],
  [
    "e.g. before a comma ends nothing",
    "Fillings (e.g., gold) last. Yes.",
    ["Fillings (e.g., gold) last.", "Yes."],
  ],
  ["left-over numbers after the stop too", "They lose hair.1,2 However.", ["They lose hair.1,2", "However."]],
  ["citations before the stop too", `Rare${C}. Next.`, [`Rare${C}.`, "Next."]],
  ["an address is whole", "See www.example.org for more.", ["See www.example.org for more."]],
  ["a line break ends one", "First line\nSecond line", ["First line", "Second line"]],
  ["No. 5 is a number", "See No. 5 of it.", ["See No. 5 of it."]],
  ["no is an answer", "I said no. Then I left.", ["I said no.", "Then I left."]],
  ["dots of a pause", "Well... maybe. Yes.", ["Well... maybe.", "Yes."]],
])("%s", ([, text, sentences]) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
});

test("sentences stand where they say, in order, and hold every letter", () => {
  const piece = fc.constantFrom("Hair", "loss", ".", " ", "?", C, "\n", "e.g.", "0.5", "Dr.", "”", "C.", "a");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const sentences = sentencesOf(text);
      let last = 0;
      for (const { text: words, from, to } of sentences) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(text.slice(from, to)).toBe(words);
        expect(text.slice(last, from).trim()).toBe("");
        expect(sentenceAt(sentences, from)?.from).toBe(from);
        last = to;
      }
      expect(text.slice(last).trim()).toBe("");
    }),
  );
});
