import type { Random } from "./random";

const starts =
  "al ber car dro el fa gor hy im jun ka lor mi neu os pra que ri sta tu ul ver wes xan yo zel tra blo cri sne pho thy".split(
    " ",
  );
const middles = "ba ce di fo gu la me ni ro sa ti vu chi pho ren dal mor tis lin gra pel sto var nix".split(
  " ",
);
const ends = "osis emia itis oma ane ide ine ol ate in on ism ure yl ene ax um ora ent id".split(" ");

/** Words nobody has used before, the frequent ones far more often than the rare ones, as in any language (Zipf's law). */
export type Lexicon = {
  /** All of them; place 0 is the most frequent. */
  words: readonly string[];
  pick: () => string;
};

/** Invents `size` different words. */
export function makeLexicon(random: Random, size: number): Lexicon {
  const words = new Set<string>();
  while (words.size < size) {
    const middle = Array.from({ length: 1 + random.below(2) }, () => random.pick(middles)).join("");
    words.add(random.pick(starts) + middle + random.pick(ends));
  }
  const list = [...words];
  return { words: list, pick: () => list[Math.floor(size ** random.next()) - 1] ?? list[0] ?? "" };
}
