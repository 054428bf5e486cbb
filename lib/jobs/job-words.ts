import type { QueueName } from "@/lib/database/queue-names";

/** What each queue does, in the editors' words. */
export const jobWords: Record<QueueName, { name: string; does: string }> = {
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
};
