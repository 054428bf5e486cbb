/** What somebody may be; a person may be several. */
export const roles = ["specialist", "reviewer", "publisher", "administrator"] as const;

export type Role = (typeof roles)[number];

/** A declaration of interests as laws look at it: how long it holds, and which topics it touches. */
export type Declared = { until: Date; topicIds: readonly string[] };

/** The person who acts, as they are at this moment. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  credentials: string;
  affiliation: string;
  roles: readonly Role[];
  /** What they declared of their interests last; nothing when they never did. */
  declared?: Declared | null;
  /** The session they act in, and when they last gave their password in it. */
  session?: { id: string; confirmedAt: Date };
  /** Ties log lines and events to one request. */
  requestId?: string;
};

/** The role in the editors' words. */
export const roleNames: Record<Role, string> = {
  specialist: "Information specialist",
  reviewer: "Reviewer",
  publisher: "Publisher",
  administrator: "Administrator",
};
