import { z } from "zod";
import { editionAct } from "@/lib/answers/edition-input";
import { plainText } from "@/lib/document/plain-text";
import { saidChanges } from "@/lib/publication/change-kind";

/** What the publisher says of the change: asked when it is published, or when its time is set. */
const answers = editionAct.extend({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, "Reload the page: the text on it cannot be identified."),
  changeKind: z.enum(saidChanges, "Say whether the information changed."),
  changeNote: plainText(500).default(""),
  wholeAnswerReviewed: z.boolean(),
});

const tellsReaders = (input: { changeKind: string; changeNote: string }) =>
  input.changeKind !== "substantive" || input.changeNote.length > 0;
const ask = { path: ["changeNote"], message: "Tell readers in a sentence what changed." };

/** Publishing asks "Did the information change?". */
export const publishInput = answers.refine(tellsReaders, ask);

const day = z.iso.date("Choose the day.");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Choose the time, to the minute.");
const whichHour = z.enum(["first", "second"]).nullable();

/** The same, for a time to come: a wall time of the centre's zone, and which one where it comes twice. */
export const scheduleInput = answers.extend({ day, time, whichHour }).refine(tellsReaders, ask);

/** Both in one form: now, or at a time. */
export const publishOrScheduleInput = answers
  .extend({ when: z.enum(["now", "later"]), day: z.string(), time: z.string(), whichHour })
  .refine(tellsReaders, ask)
  .superRefine((input, context) => {
    if (input.when === "now") return;
    for (const [name, schema] of [["day", day] as const, ["time", time] as const]) {
      const judged = schema.safeParse(input[name]);
      if (!judged.success)
        context.addIssue({ code: "custom", path: [name], message: judged.error.issues[0]?.message });
    }
  });

export type PublishInput = z.infer<typeof publishInput>;
export type ScheduleInput = z.infer<typeof scheduleInput>;
