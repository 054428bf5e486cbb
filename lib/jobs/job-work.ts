import type { Outside } from "@/lib/outbound/make-outside";

/** What a job is given: the door to the outside, the time, and the sign to stop at the next good moment. */
export type JobWork = { outside: Outside; now: () => Date; signal: AbortSignal };
