/** How much harm an outdated answer can do, the most first. */
export const riskClasses = ["high", "standard", "low"] as const;

export type RiskClass = (typeof riskClasses)[number];

/** The class in the editors' words, with what belongs in it. */
export const riskNames: Record<RiskClass, { name: string; says: string }> = {
  high: { name: "High risk", says: "Treatment, doses, emergencies: a reader may act on it." },
  standard: { name: "Standard risk", says: "Most answers." },
  low: { name: "Low risk", says: "What hardly changes: names, history, where to find help." },
};

/** The months between two reviews, by class. */
export type ReviewMonths = Record<RiskClass, number>;

/** What says how often an answer is reviewed: its class, or an interval of its own in months. */
export type ReviewPlan = { riskClass: RiskClass; ownMonths: number | null };

/** The intervals of the centre's row. */
export function reviewMonthsOf(centre: {
  reviewMonthsHigh: number;
  reviewMonthsStandard: number;
  reviewMonthsLow: number;
}): ReviewMonths {
  const { reviewMonthsHigh: high, reviewMonthsStandard: standard, reviewMonthsLow: low } = centre;
  return { high, standard, low };
}

/** The months between two reviews of an answer. */
export function monthsOf({ riskClass, ownMonths }: ReviewPlan, months: ReviewMonths): number {
  return ownMonths ?? months[riskClass];
}
