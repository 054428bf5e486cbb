import { z } from "zod";

/** Some of one's own notifications, by their ids as decimal digits. */
export const notificationAct = z.strictObject({
  ids: z
    .array(z.string().regex(/^\d{1,18}$/))
    .min(1)
    .max(100),
});

/** Everything up to the newest one that was on the page, so that what came meanwhile stays unread. */
export const readAllAct = z.strictObject({ newest: z.string().regex(/^\d{1,18}$/) });

export type NotificationAct = z.infer<typeof notificationAct>;
export type ReadAllAct = z.infer<typeof readAllAct>;
