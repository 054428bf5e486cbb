/** What people do with the jobs. */
export type JobEvent =
  | { type: "job.retried"; queue: string; job: string }
  | { type: "job.discarded"; queue: string; job: string }
  | { type: "job.asked-for"; queue: string };

type Sentences = { [Type in JobEvent["type"]]: (event: Extract<JobEvent, { type: Type }>) => string };

/** Their sentences, each to follow the actor's name. */
export const jobSentences: Sentences = {
  "job.retried": ({ queue }) => `had a failed job of ${queue} tried again`,
  "job.discarded": ({ queue }) => `discarded a failed job of ${queue}`,
  "job.asked-for": ({ queue }) => `asked for ${queue} to run now`,
};
