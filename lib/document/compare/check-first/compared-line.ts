import type { ComparedBlock, DiffToken, Token } from "@/lib/document/compare/comparison";
import { changedStretches } from "@/lib/document/compare/stretches";
import { ATOM } from "@/lib/document/text-blocks";

/** One side of a compared line: its text with each citation as one `ATOM`, and for each character its place in the line of both sides together. */
export type LineSide = { text: string; places: readonly number[] };

/** A citation of a line by its place: the source before and after, null where it is not cited, and the token where it changed. */
export type PlacedCitation = {
  place: number;
  before: Token | null;
  after: Token | null;
  token: number | null;
};

/**
 * A line of both texts laid over each other. Every character of either side has a place; an inserted or deleted one belongs to a
 * changed stretch, named by its first token (null: kept).
 */
export type ComparedLine = {
  before: LineSide;
  after: LineSide;
  stretchOf: readonly (number | null)[];
  citations: readonly PlacedCitation[];
};

/** Lays the two sides of a compared block over each other. */
export function comparedLine(block: ComparedBlock): ComparedLine {
  const stretches = new Map(
    changedStretches(block).flatMap(({ from, tokens }) =>
      tokens.map((_, at): [number, number] => [from + at, from]),
    ),
  );
  const [before, after] = [new OpenSide(), new OpenSide()];
  const [stretchOf, citations]: [(number | null)[], PlacedCitation[]] = [[], []];
  for (const [at, token] of block.tokens.entries()) {
    const stretch = token.kind === "same" ? null : (stretches.get(at) ?? null);
    for (const character of charactersOf(token)) {
      const place = stretchOf.push(stretch) - 1;
      if (token.kind !== "ins") before.add(character, place);
      if (token.kind !== "del") after.add(character, place);
      if (character === ATOM) citations.push({ place, ...sidesOf(token), token: stretches.get(at) ?? null });
    }
  }
  return { before, after, stretchOf, citations };
}

class OpenSide implements LineSide {
  text = "";
  readonly places: number[] = [];

  add(character: string, place: number): void {
    this.text += character;
    this.places.push(place);
  }
}

function sidesOf(token: DiffToken): { before: Token | null; after: Token | null } {
  return {
    before: token.kind === "ins" ? null : token.before,
    after: token.kind === "del" ? null : token.after,
  };
}

// Code units, so that a place in the text is an index of the string.
function charactersOf(step: DiffToken): string[] {
  const token: Token = step.kind === "del" ? step.before : step.after;
  return token.type === "citation" ? [ATOM] : token.text.split("");
}
