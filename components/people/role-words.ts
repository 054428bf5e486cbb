import type { Role } from "@/lib/access/actor";

/** What each role lets somebody do, in a sentence. */
export const roleWords: Record<Role, string> = {
  specialist: "Writes answers, cites sources, submits for review.",
  reviewer: "Reviews what others wrote: approves it or sends it back. Writes too.",
  publisher: "Puts approved text live, corrects and withdraws it. Reviews and writes too.",
  administrator: "Looks after people, topics and settings. Writes and reviews only with another role.",
};
