/** The queues of jobs. A new one needs a migration that makes it (`pgboss.create_queue`). */
export const queueNames = [
  "scheduled-publications",
  "look-ups",
  "link-checks",
  "notice-checks",
  "citation-checks",
  "review-reminders",
  "mail",
] as const;

export type QueueName = (typeof queueNames)[number];
