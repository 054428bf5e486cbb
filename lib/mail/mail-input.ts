import { z } from "zod";

/** One failed letter, to be tried again or let go. */
export const mailAct = z.strictObject({ mailId: z.uuid() });

export type MailAct = z.infer<typeof mailAct>;
