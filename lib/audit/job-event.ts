/** What people do with the jobs, and with the letters that one of them sends. */
export type JobEvent =
  | { type: "job.retried"; queue: string; job: string }
  | { type: "job.discarded"; queue: string; job: string }
  | { type: "job.asked-for"; queue: string }
  | { type: "person.mail-chosen"; email: string; mode: string; hour: number }
  | { type: "mail.retried"; mail: string; reader: string }
  | { type: "mail.let-go"; mail: string; reader: string };

type Sentences = { [Type in JobEvent["type"]]: (event: Extract<JobEvent, { type: Type }>) => string };

/** Their sentences, each to follow the actor's name. */
export const jobSentences: Sentences = {
  "job.retried": ({ queue }) => `had a failed job of ${queue} tried again`,
  "job.discarded": ({ queue }) => `discarded a failed job of ${queue}`,
  "job.asked-for": ({ queue }) => `asked for ${queue} to run now`,
  "person.mail-chosen": ({ email, mode, hour }) =>
    `chose when ${email} gets mail: ${modes[mode] ?? `once a day at ${hour}:00`}`,
  "mail.retried": ({ reader }) => `had a failed letter to ${reader} tried again`,
  "mail.let-go": ({ reader }) => `let a failed letter to ${reader} go`,
};

const modes: Record<string, string> = { immediate: "at once", off: "never" };
