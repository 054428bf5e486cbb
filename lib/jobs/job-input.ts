import { z } from "zod";
import { queueNames } from "@/lib/database/queue-names";

/** One failed job, to be tried again or discarded. */
export const jobAct = z.strictObject({ queue: z.enum(queueNames), jobId: z.uuid() });

/** A queue that should run now. */
export const queueAct = z.strictObject({ queue: z.enum(queueNames) });

export type JobAct = z.infer<typeof jobAct>;
export type QueueAct = z.infer<typeof queueAct>;
