import type { QueueName } from "@/lib/database/queue-names";

/** What each queue does, in the editors' words. */
export const jobWords: Record<QueueName, { name: string; does: string }> = {
  "link-checks": {
    name: "Link checks",
    does: "Opens the addresses of sources and sees whether they answer.",
  },
  "notice-checks": {
    name: "Notice checks",
    does: "Asks PubMed and Crossref whether cited sources were retracted or corrected.",
  },
};
