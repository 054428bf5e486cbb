import { type RiskClass, riskClasses } from "@/lib/answers/review-plan";

/** Reviews that fall due in one month, by class of risk. */
export type MonthLoad = Record<RiskClass, number>;

/** How many reviews a load is. */
export function loadSum(load: MonthLoad): number {
  return riskClasses.reduce((sum, risk) => sum + load[risk], 0);
}

/** Two loads together. */
export function addLoads(one: MonthLoad, other: MonthLoad): MonthLoad {
  return {
    high: one.high + other.high,
    standard: one.standard + other.standard,
    low: one.low + other.low,
  };
}
