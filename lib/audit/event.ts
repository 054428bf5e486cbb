import { type CitationEvent, citationSentences } from "./citation-event";
import { type CommentEvent, commentSentences } from "./comment-event";
import { type DueEvent, dueSentences } from "./due-event";
import { type JobEvent, jobSentences } from "./job-event";
import { type LibraryEvent, librarySentences } from "./library-event";
import { type ListEvent, listSentences } from "./list-event";
import { type PublicationEvent, publicationSentences } from "./publication-event";
import { type ReviewEvent, reviewSentences } from "./review-event";
import { type WordingEvent, wordingSentences } from "./wording-event";

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
  | { type: "draft.restored"; revision: number; source: number; edition: number }
  | { type: "edition.submitted"; number: number; revision: number; contentHash: string; note: string }
  | { type: "edition.pulled-back"; number: number }
  | { type: "review.edited"; number: number }
  | ReviewEvent
  | {
      type: "edition.reopened";
      number: number;
      voided: string[];
      /** Who approved it, and who had set its time, by id. */
      voidedIds?: string[];
      schedule?: { at: string; by: string; byId: string } | null;
    }
  | { type: "edition.discarded"; number: number }
  | { type: "edition.restored"; number: number }
  | PublicationEvent
  | { type: "preview.link-made"; label: string; revision: number; days: number; expiresAt: string }
  | { type: "preview.link-opened"; label: string; revision: number }
  | { type: "preview.link-revoked"; label: string; revision: number }
  | CommentEvent
  | CitationEvent
  | { type: "check.dismissed"; check: string; title: string; excerpt: string; reason: string }
  | { type: "check.dismissal-undone"; check: string; title: string; excerpt: string; reason: string }
  | { type: "reference.added"; formatted: string }
  | { type: "reference.changed"; before: string; after: string }
  | { type: "reference.archived"; formatted: string }
  | { type: "reference.unarchived"; formatted: string }
  | { type: "references.exported"; format: string; what: string }
  | {
      type: "reference.notice-seen";
      formatted: string;
      kind: string;
      source: string;
      notice: string;
      status: string;
    }
  | { type: "reference.notices-acknowledged"; formatted: string; notices: number }
  | { type: "reference.notices-ended"; formatted: string; notices: number; numbers: string[]; status: string }
  | { type: "reference.citing-justified"; formatted: string; status: string }
  | { type: "reference.citing-unjustified"; formatted: string; status: string }
  | { type: "reference.case-opened"; formatted: string; answers: number; comments: number }
  | { type: "reference.link-changed"; url: string; before: string; after: string; sentence: string }
  | { type: "reference.link-confirmed"; url: string; before: string | null; accessed: string }
  | { type: "reference.link-given-up"; url: string; as: string }
  | { type: "reference.link-archived"; url: string; archive: string }
  | { type: "reference.looked-up"; source: string; before: string; after: string; fields: string[] }
  | { type: "reference.look-up-asked-for"; formatted: string }
  | { type: "reference.look-up-declined"; source: string; formatted: string }
  | { type: "notices.uploaded"; fileName: string; rows: number; matched: number; added: number }
  | LibraryEvent
  | ListEvent
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
  | WordingEvent
  | DueEvent
  | JobEvent
  | { type: "audit.exported"; filters: Record<string, string>; format: string }
  | { type: "access.denied"; attempt: string; sentence: string };

export type AuditEventType = AuditEvent["type"];

/** The event as a sentence that follows the actor's name. */
export function describe(event: AuditEvent): string {
  const say = sentences[event.type] as (told: AuditEvent) => string;
  return say(event);
}

type Sentences = { [Type in AuditEventType]: (event: Extract<AuditEvent, { type: Type }>) => string };

const sentences: Sentences = {
  "answer.created": (event) => `started the answer “${event.question}”`,
  "answer.imported": (event) =>
    `imported “${event.question}” from ${event.fileName}: ${count(event.references, "reference")}, ${count(event.citations, "citation")}, ${count(event.problems, "problem")} to look at`,
  "answer.taken-over": (event) => `took the answer over from ${event.from}`,
  "edition.started": (event) =>
    event.basedOn === null
      ? `started edition ${event.number}`
      : `started edition ${event.number} from the live text`,
  "draft.saved": (event) => `wrote in the draft (revision ${event.revision}, ${count(event.words, "word")})`,
  "draft.restored": (event) =>
    `brought back edition ${event.edition}, revision ${event.source} as revision ${event.revision} of the draft`,
  "edition.submitted": (event) => `submitted edition ${event.number} for review: “${event.note}”`,
  "review.edited": (event) => `took edition ${event.number} out of review to write in it`,
  "edition.pulled-back": (event) => `pulled edition ${event.number} back to draft`,
  ...reviewSentences,
  "edition.reopened": (event) =>
    `reopened edition ${event.number}; the approval by ${event.voided.join(" and ")} is void${event.schedule ? `, and so is the schedule by ${event.schedule.by} for ${event.schedule.at}` : ""}`,
  "edition.discarded": (event) => `discarded edition ${event.number}`,
  "edition.restored": (event) => `restored edition ${event.number} to draft`,
  ...publicationSentences,
  "preview.link-made": (event) =>
    `shared revision ${event.revision} with ${event.label} by a link that works for ${count(event.days, "day")}`,
  "preview.link-opened": (event) =>
    `opened the link to revision ${event.revision} shared with ${event.label}, for the first time`,
  "preview.link-revoked": (event) =>
    `revoked the link to revision ${event.revision} shared with ${event.label}`,
  ...commentSentences,
  ...citationSentences,
  "check.dismissed": (event) =>
    `dismissed a finding of the checks, “${event.title}”${on(event.excerpt || null)}: “${event.reason}”`,
  "check.dismissal-undone": (event) =>
    `brought back a finding of the checks, “${event.title}”${on(event.excerpt || null)}`,
  "reference.added": (event) => `added the reference “${event.formatted}”`,
  "reference.changed": (event) => `changed a reference from “${event.before}” to “${event.after}”`,
  "reference.archived": (event) => `archived the reference “${event.formatted}”`,
  "reference.unarchived": (event) => `brought back the reference “${event.formatted}”`,
  "reference.notice-seen": (event) =>
    `found a notice (${event.kind}, from ${event.source}) about the reference “${event.formatted}”`,
  "reference.notices-acknowledged": (event) =>
    `acknowledged ${count(event.notices, "notice")} about the reference “${event.formatted}”`,
  "reference.notices-ended": (event) =>
    `ended ${count(event.notices, "notice")} about the reference “${event.formatted}”, said under a number that was not its own (${event.numbers.join(", ")})`,
  "reference.citing-justified": (event) =>
    `said why the reference “${event.formatted}” is cited although it is ${event.status}`,
  "reference.citing-unjustified": (event) =>
    `took back the reason for citing the reference “${event.formatted}”, which is ${event.status}`,
  "reference.case-opened": (event) =>
    `opened ${count(event.answers, "answer")} for another review with ${count(event.comments, "comment")}, because of the reference “${event.formatted}”`,
  "reference.link-changed": (event) => `checked the link ${event.url}: ${event.sentence}`,
  "reference.link-confirmed": (event) => `opened ${event.url} and confirmed that it still supports the text`,
  "reference.link-given-up": (event) => `said that ${event.url} is ${event.as}`,
  "reference.link-archived": (event) => `set a copy in an archive beside ${event.url}: ${event.archive}`,
  "reference.looked-up": (event) =>
    `filled in ${event.fields.join(", ")} from ${event.source}: “${event.after}”`,
  "reference.look-up-asked-for": (event) => `asked for another look-up of the reference “${event.formatted}”`,
  "reference.look-up-declined": (event) =>
    `kept the fields of the reference “${event.formatted}” as they are, other than ${event.source} has them`,
  "notices.uploaded": (event) =>
    `uploaded notices from ${event.fileName}: ${count(event.rows, "row")}, ${event.matched} about our references, ${event.added} new`,
  ...librarySentences,
  ...listSentences,
  "references.exported": (event) => `exported references as ${event.format}: ${event.what}`,
  "topic.created": (event) => `added the topic ${event.name}`,
  "topic.renamed": (event) => `renamed the topic ${event.before} to ${event.after}`,
  "topic.synonyms-changed": (event) => `changed synonyms${changes(event)}`,
  "topic.identifiers-changed": (event) => `changed identifiers${changes(event)}`,
  "person.invited": (event) => `invited ${event.email} as ${list(event.roles)}`,
  "person.invitation-revoked": (event) => `revoked the invitation of ${event.email}`,
  "person.joined": (event) => `joined as ${list(event.roles)}`,
  "person.roles-changed": (event) =>
    `changed the roles of ${event.email} from ${list(event.before)} to ${list(event.after)}`,
  "person.profile-changed": (event) => `changed the profile of ${event.email}: ${event.fields.join(", ")}`,
  "person.password-changed": (event) => `set a new password for ${event.email}`,
  "person.password-link-made": (event) => `made a new-password link for ${event.email}`,
  "person.deactivated": (event) => `deactivated ${event.email} and ended their sessions`,
  "person.reactivated": (event) => `reactivated ${event.email}`,
  "person.signed-in": () => "signed in",
  "person.signed-out": (event) => (event.everywhere ? `signed ${event.email} out everywhere` : "signed out"),
  "person.sign-in-limited": (event) => `was stopped after too many failed sign-ins for ${event.email}`,
  "settings.changed": (event) => `changed the settings: ${event.fields.join(", ")}`,
  ...wordingSentences,
  ...dueSentences,
  ...jobSentences,
  "audit.exported": (event) => `exported the audit as ${event.format}`,
  "access.denied": (event) => `was refused: ${event.attempt}. ${event.sentence}`,
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

/** The rooms of the audit, for filters: a type belongs to the first whose prefix it has. */
export const eventGroups = {
  Writing: [
    "answer.created",
    "answer.imported",
    "answer.taken-over",
    "edition.started",
    "draft.",
    "check.",
    "reading-list.",
    "view.",
    "answers.",
    "edition.discarded",
    "edition.restored",
  ],
  Review: ["edition.", "review.", "comment.", "proposal.", "citation."],
  Publication: ["answer.", "preview."],
  Library: ["reference.", "references.", "notices.", "topic."],
  People: ["person."],
  Centre: ["settings.", "boilerplate.", "wording.", "job.", "mail.", "audit.", "access."],
} as const;

export type EventGroup = keyof typeof eventGroups;

/** Every type of the vocabulary. */
export const eventTypes = Object.keys(sentences) as AuditEventType[];

/** The room of the audit that a type of event belongs to. */
export function groupOf(type: AuditEventType): EventGroup {
  const found = Object.entries(eventGroups).find(([, prefixes]) =>
    prefixes.some((prefix) => type.startsWith(prefix)),
  );
  return (found?.[0] ?? "Centre") as EventGroup;
}
