import type { QueueName } from "@/lib/database/queue-names";

/** Queues that ask the outside; they rest while look-ups are switched off. */
export const outsideQueues: ReadonlySet<QueueName> = new Set<QueueName>([
  "look-ups",
  "link-checks",
  "notice-checks",
]);

/** What each queue does, in the editors' words. */
export const jobWords: Record<QueueName, { name: string; does: string }> = {
  "scheduled-publications": {
    name: "Scheduled publications",
    does: "Puts approved editions on the public site when their time has come.",
  },
  "look-ups": {
    name: "Look-ups",
    does: "Asks PubMed and Crossref about sources that somebody wants looked up by their number.",
  },
  "link-checks": {
    name: "Link checks",
    does: "Opens the addresses of sources and sees whether they answer.",
  },
  "notice-checks": {
    name: "Notice checks",
    does: "Asks PubMed and Crossref whether cited sources were retracted or corrected.",
  },
  "review-reminders": {
    name: "Reminders of reviews",
    does: "Tells the owners of published answers 60 days, 30 days and on the day that a review is due, and each day those who may sign a pending second review.",
  },
  "citation-checks": {
    name: "Citation checks",
    does: "Sees whether what is kept of every open edition’s citations is what its words cite.",
  },
  mail: {
    name: "Mail",
    does: "Writes to people what is new in their inbox, at once or once a day, as each has chosen.",
  },
};
