import { z } from "zod";

/** The wordings that stand under every answer, in the order of the page. */
export const boilerplateKinds = ["closing_words", "sign_off", "disclaimer", "contact"] as const;

export type BoilerplateKind = (typeof boilerplateKinds)[number];

/** The wording's name in the editors' words. */
export const boilerplateNames: Record<BoilerplateKind, string> = {
  closing_words: "Closing words",
  sign_off: "Sign-off",
  disclaimer: "Disclaimer",
  contact: "Contact",
};

/** Whether this machine knows the zone by its IANA name. */
export function isTimeZone(name: string): boolean {
  return timeZones().includes(name);
}

/** Every IANA zone that can be chosen, A to Z. */
export function timeZones(): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].toSorted();
}

/** The centre's name and the zone of its days. */
export const centreInput = z.strictObject({
  name: z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(
      z
        .string()
        .min(1, "Write the centre's name as readers see it.")
        .max(200, "Keep the name under 200 characters."),
    ),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone from the list."),
  lockVersion: z.int().min(0),
});

/** How sources are looked after: the address that services we ask may write to, and the years after which a source counts as old. */
export const sourceSettingsInput = z.strictObject({
  contactEmail: z
    .string()
    .trim()
    .max(254, "Keep the address under 254 characters.")
    .refine(
      (text) => text === "" || z.email().safeParse(text).success,
      "Write an e-mail address, or leave it empty.",
    ),
  sourceAgeYears: z.coerce
    .number("Write a number of years.")
    .int("Write a whole number of years.")
    .min(1, "One year at least.")
    .max(100, "A hundred years at most."),
  lockVersion: z.int().min(0),
});

/** How reviews are signed: after how many minutes a sign-in is too old, and the password is asked for again; and whether a proposal that was taken in keeps its proposer from approving. */
export const reviewSettingsInput = z.strictObject({
  signAgainMinutes: z.coerce
    .number("Write a number of minutes.")
    .int("Write a whole number of minutes.")
    .min(1, "One minute at least.")
    .max(720, "Twelve hours (720 minutes) at most."),
  proposalsBar: z.boolean(),
  lockVersion: z.int().min(0),
});

export type ReviewSettingsInput = z.output<typeof reviewSettingsInput>;
const months = z.coerce
  .number("Write a number of months.")
  .int("Write a whole number of months.")
  .min(1, "One month at least.")
  .max(120, "Ten years (120 months) at most.");

/** How often answers are reviewed, in months, by class of risk: the higher the risk, the more often. */
export const reviewMonthsInput = z
  .strictObject({
    reviewMonthsHigh: months,
    reviewMonthsStandard: months,
    reviewMonthsLow: months,
    lockVersion: z.int().min(0),
  })
  .refine(({ reviewMonthsHigh, reviewMonthsStandard }) => reviewMonthsHigh <= reviewMonthsStandard, {
    path: ["reviewMonthsHigh"],
    error: "High risk is reviewed at least as often as standard risk: write no more months than there.",
  })
  .refine(({ reviewMonthsStandard, reviewMonthsLow }) => reviewMonthsStandard <= reviewMonthsLow, {
    path: ["reviewMonthsLow"],
    error: "Low risk is reviewed no more often than standard risk: write no fewer months than there.",
  });

export type ReviewMonthsInput = z.output<typeof reviewMonthsInput>;
export type SourceSettingsInput = z.output<typeof sourceSettingsInput>;
export type CentreInput = z.output<typeof centreInput>;
