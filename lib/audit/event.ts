/** Everything that can happen, with what is frozen of it. A change of the product adds a line here and one in `describe`. */
export type AuditEvent =
  | { type: "answer.created"; question: string; topic: string; slug: string }
  | {
      type: "answer.imported";
      question: string;
      topic: string;
      slug: string;
      fileName: string;
      references: number;
      citations: number;
      problems: number;
      lastUpdated: string | null;
    }
  | { type: "answer.taken-over"; from: string; to: string }
  | { type: "edition.started"; number: number; basedOn: number | null }
  | { type: "draft.saved"; revision: number; words: number }
  | { type: "draft.restored"; revision: number; source: number }
  | { type: "edition.submitted"; number: number; revision: number; contentHash: string; note: string }
  | { type: "edition.pulled-back"; number: number }
  | { type: "review.claimed"; number: number; until: string }
  | { type: "review.released"; number: number; from: string }
  | { type: "review.changes-requested"; number: number; revision: number; contentHash: string; note: string }
  | {
      type: "review.approved";
      number: number;
      revision: number;
      contentHash: string;
      note: string;
      reviewer: string;
      checklist: string[];
    }
  | { type: "edition.reopened"; number: number; voided: string[] }
  | { type: "edition.discarded"; number: number }
  | { type: "edition.restored"; number: number }
  | {
      type: "answer.published";
      number: number;
      revision: number;
      contentHash: string;
      changeKind: string;
      changeNote: string | null;
      publishedOn: string;
      updatedOn: string;
      reviewedOn: string | null;
      nextReviewOn: string | null;
    }
  | { type: "answer.withdrawn"; number: number }
  | { type: "comment.added"; quote: string | null; text: string; blocking: boolean }
  | { type: "comment.replied"; text: string }
  | { type: "comment.resolved"; quote: string | null }
  | { type: "comment.reopened"; quote: string | null }
  | { type: "reference.added"; formatted: string }
  | { type: "reference.changed"; before: string; after: string }
  | { type: "reference.archived"; formatted: string }
  | { type: "reference.unarchived"; formatted: string }
  | { type: "topic.created"; name: string; slug: string }
  | { type: "topic.renamed"; before: string; after: string; slugBefore: string; slugAfter: string }
  | { type: "topic.synonyms-changed"; added: string[]; removed: string[] }
  | { type: "topic.identifiers-changed"; added: string[]; removed: string[] }
  | { type: "person.invited"; email: string; roles: string[] }
  | { type: "person.invitation-revoked"; email: string }
  | { type: "person.joined"; email: string; roles: string[] }
  | { type: "person.roles-changed"; email: string; before: string[]; after: string[] }
  | { type: "person.profile-changed"; email: string; fields: string[] }
  | { type: "person.password-changed"; email: string }
  | { type: "person.password-link-made"; email: string }
  | { type: "person.deactivated"; email: string }
  | { type: "person.reactivated"; email: string }
  | { type: "person.signed-in"; email: string }
  | { type: "person.signed-out"; email: string; everywhere: boolean }
  | { type: "person.sign-in-limited"; email: string }
  | {
      type: "settings.changed";
      fields: string[];
      before: Record<string, string>;
      after: Record<string, string>;
    }
  | { type: "boilerplate.changed"; kind: string; number: number; text: string }
  | { type: "audit.exported"; filters: Record<string, string>; format: string }
  | { type: "access.denied"; attempt: string; sentence: string };

export type AuditEventType = AuditEvent["type"];

/** The event as a sentence that follows the actor's name. */
export function describe(event: AuditEvent): string {
  switch (event.type) {
    case "answer.created":
      return `started the answer “${event.question}”`;
    case "answer.imported":
      return `imported “${event.question}” from ${event.fileName}: ${count(event.references, "reference")}, ${count(event.citations, "citation")}, ${count(event.problems, "problem")} to look at`;
    case "answer.taken-over":
      return `took the answer over from ${event.from}`;
    case "edition.started":
      return event.basedOn === null
        ? `started edition ${event.number}`
        : `started edition ${event.number} from the live text`;
    case "draft.saved":
      return `wrote in the draft (revision ${event.revision}, ${count(event.words, "word")})`;
    case "draft.restored":
      return `restored revision ${event.source} as revision ${event.revision}`;
    case "edition.submitted":
      return `submitted edition ${event.number} for review: “${event.note}”`;
    case "edition.pulled-back":
      return `pulled edition ${event.number} back to draft`;
    case "review.claimed":
      return `claimed the review of edition ${event.number}`;
    case "review.released":
      return `released the review of edition ${event.number}`;
    case "review.changes-requested":
      return `requested changes: “${event.note}”`;
    case "review.approved":
      return `approved edition ${event.number}, revision ${event.revision}, as ${event.reviewer}`;
    case "edition.reopened":
      return `reopened edition ${event.number}; the approval by ${event.voided.join(" and ")} is void`;
    case "edition.discarded":
      return `discarded edition ${event.number}`;
    case "edition.restored":
      return `restored edition ${event.number} to draft`;
    case "answer.published":
      return `published edition ${event.number}${changeWords[event.changeKind] ?? ""}${event.changeNote ? `: “${event.changeNote}”` : ""}`;
    case "answer.withdrawn":
      return `withdrew the answer from the public site`;
    case "comment.added":
      return `commented${on(event.quote)}: “${event.text}”`;
    case "comment.replied":
      return `replied: “${event.text}”`;
    case "comment.resolved":
      return `resolved a comment${on(event.quote)}`;
    case "comment.reopened":
      return `reopened a comment${on(event.quote)}`;
    case "reference.added":
      return `added the reference “${event.formatted}”`;
    case "reference.changed":
      return `changed a reference from “${event.before}” to “${event.after}”`;
    case "reference.archived":
      return `archived the reference “${event.formatted}”`;
    case "reference.unarchived":
      return `brought back the reference “${event.formatted}”`;
    case "topic.created":
      return `added the topic ${event.name}`;
    case "topic.renamed":
      return `renamed the topic ${event.before} to ${event.after}`;
    case "topic.synonyms-changed":
      return `changed synonyms${changes(event)}`;
    case "topic.identifiers-changed":
      return `changed identifiers${changes(event)}`;
    case "person.invited":
      return `invited ${event.email} as ${list(event.roles)}`;
    case "person.invitation-revoked":
      return `revoked the invitation of ${event.email}`;
    case "person.joined":
      return `joined as ${list(event.roles)}`;
    case "person.roles-changed":
      return `changed the roles of ${event.email} from ${list(event.before)} to ${list(event.after)}`;
    case "person.profile-changed":
      return `changed the profile of ${event.email}: ${event.fields.join(", ")}`;
    case "person.password-changed":
      return `set a new password for ${event.email}`;
    case "person.password-link-made":
      return `made a new-password link for ${event.email}`;
    case "person.deactivated":
      return `deactivated ${event.email} and ended their sessions`;
    case "person.reactivated":
      return `reactivated ${event.email}`;
    case "person.signed-in":
      return "signed in";
    case "person.signed-out":
      return event.everywhere ? `signed ${event.email} out everywhere` : "signed out";
    case "person.sign-in-limited":
      return `was stopped after too many failed sign-ins for ${event.email}`;
    case "settings.changed":
      return `changed the settings: ${event.fields.join(", ")}`;
    case "boilerplate.changed":
      return `set a new wording of the ${event.kind.replace("_", " ")} (version ${event.number})`;
    case "audit.exported":
      return `exported the audit as ${event.format}`;
    case "access.denied":
      return `was refused: ${event.attempt}. ${event.sentence}`;
  }
}

const changeWords: Record<string, string> = {
  substantive: ", the information changed",
  wording: ", wording only",
};

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
const list = (words: string[]) => (words.length === 0 ? "no role" : words.join(", "));
const on = (quote: string | null) => (quote === null ? "" : ` on “${quote}”`);

function changes({ added, removed }: { added: string[]; removed: string[] }): string {
  const parts = [
    added.length > 0 ? `added ${added.join(", ")}` : "",
    removed.length > 0 ? `removed ${removed.join(", ")}` : "",
  ];
  return `: ${parts.filter(Boolean).join("; ")}`;
}

/** Every type of event, for filters. The record makes the compiler ask for each new one. */
export const eventGroups: Record<string, readonly AuditEventType[]> = {
  Writing: [
    "answer.created",
    "answer.imported",
    "answer.taken-over",
    "edition.started",
    "draft.saved",
    "draft.restored",
    "edition.discarded",
    "edition.restored",
  ],
  Review: [
    "edition.submitted",
    "edition.pulled-back",
    "review.claimed",
    "review.released",
    "review.changes-requested",
    "review.approved",
    "edition.reopened",
    "comment.added",
    "comment.replied",
    "comment.resolved",
    "comment.reopened",
  ],
  Publication: ["answer.published", "answer.withdrawn"],
  Library: [
    "reference.added",
    "reference.changed",
    "reference.archived",
    "reference.unarchived",
    "topic.created",
    "topic.renamed",
    "topic.synonyms-changed",
    "topic.identifiers-changed",
  ],
  People: [
    "person.invited",
    "person.invitation-revoked",
    "person.joined",
    "person.roles-changed",
    "person.profile-changed",
    "person.password-changed",
    "person.password-link-made",
    "person.deactivated",
    "person.reactivated",
    "person.signed-in",
    "person.signed-out",
    "person.sign-in-limited",
  ],
  Centre: ["settings.changed", "boilerplate.changed", "audit.exported", "access.denied"],
};
