import type { Line } from "./line";
import { type Rivals, rivals } from "./rivals";

/** A line beside what was measured elsewhere. `ahead`: how many times better than the best of them, by rate where both have one; below 1 it is behind. */
export type Compared = Line & { rivals: Rivals | null; ahead: number | null };

/** Puts the rivals' figures beside ours. */
export function compareLine(line: Line): Compared {
  const known = rivals[line.key] ?? null;
  return { ...line, rivals: known, ahead: known && aheadOf(line, known) };
}

function aheadOf({ median, perSecond }: Line, known: Rivals): number | null {
  const figures = Object.values(known).filter((figure) => figure !== null);
  const rates = figures.flatMap((figure) => figure.perSecond ?? []);
  const best = Math.min(...figures.map((figure) => figure.median));
  const ahead = perSecond !== undefined && rates.length > 0 ? perSecond / Math.max(...rates) : best / median;
  return Number.isFinite(ahead) ? Math.round(ahead * 10) / 10 : null;
}
