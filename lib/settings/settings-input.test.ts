import { expect, test } from "vitest";
import { reviewMonthsInput } from "@/lib/settings/settings-input";

test.for<[months: [high: number, standard: number, low: number], field: string | null]>([
  [[12, 24, 36], null],
  [[24, 24, 24], null],
  [[48, 24, 36], "reviewMonthsHigh"],
  [[12, 24, 18], "reviewMonthsLow"],
])("the higher the risk, the more often an answer is reviewed: %j", ([[high, standard, low], field]) => {
  const told = reviewMonthsInput.safeParse({
    ...{ reviewMonthsHigh: high, reviewMonthsStandard: standard, reviewMonthsLow: low },
    lockVersion: 0,
  });
  expect(told.error?.issues.map(({ path }) => path[0]) ?? []).toEqual(field ? [field] : []);
});
