import "server-only";
import type { Actor } from "@/lib/access/actor";
import { changeSettings } from "@/lib/settings/change-settings";
import type { ReviewMonthsInput } from "@/lib/settings/settings-input";

const names = {
  reviewMonthsHigh: "months between reviews, high risk",
  reviewMonthsStandard: "months between reviews, standard risk",
  reviewMonthsLow: "months between reviews, low risk",
} as const;

/** Changes how often answers are reviewed, by class of risk. No next review moves: the new intervals count from each answer's next review on. */
export async function changeReviewMonths(actor: Actor, input: ReviewMonthsInput) {
  return changeSettings(actor, input, { names });
}
