import { z } from "zod";

/** How somebody may be written to. */
export const mailModes = ["immediate", "digest", "off"] as const;
export type MailMode = (typeof mailModes)[number];

/** Each in the words of the profile page. */
export const mailModeWords: Record<MailMode, { label: string; description: string }> = {
  immediate: {
    label: "At once",
    description:
      "A letter for each thing that concerns you; what is for a whole group waits for the day’s summary.",
  },
  digest: {
    label: "Once a day",
    description: "One letter with everything unread; none when there is nothing.",
  },
  off: { label: "Never", description: "Everything still stands in the inbox." },
};

/** The hours of a day, as they are chosen: 8 is "08:00". */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** How one wants to be written to, and the hour of the daily letter in the centre's zone. */
export const mailWishInput = z.strictObject({
  mode: z.enum(mailModes),
  hour: z
    .string()
    .regex(/^\d{1,2}$/, "Choose an hour.")
    .transform(Number)
    .pipe(z.int().min(0).max(23, "Choose an hour.")),
});

export type MailWish = z.output<typeof mailWishInput>;

/** What holds for whoever never chose. */
export const usualWish: MailWish = { mode: "digest", hour: 8 };
