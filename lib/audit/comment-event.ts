/** What is said about a text beside it. The ids say who is concerned: whom the comment names, and who took part in the conversation before. */
export type CommentEvent =
  | {
      type: "comment.added";
      threadId: string;
      quote: string | null;
      text: string;
      blocking: boolean;
      mentionedIds: string[];
      /** Who wrote and owns the text; nobody where a case sets many comments at once and tells of itself. */
      participantIds: string[];
    }
  | {
      type: "comment.replied";
      threadId: string;
      quote: string | null;
      text: string;
      mentionedIds: string[];
      participantIds: string[];
    }
  | {
      type: "comment.edited";
      threadId: string;
      commentId: string;
      quote: string | null;
      before: string;
      after: string;
      mentionedIds: string[];
      /** Of these, who was not named before. */
      namedIds: string[];
    }
  | { type: "comment.resolved"; threadId: string; quote: string | null; participantIds: string[] }
  | { type: "comment.reopened"; threadId: string; quote: string | null; participantIds: string[] }
  | {
      type: "proposal.made";
      threadId: string;
      before: string;
      after: string;
      text: string;
      blocking: boolean;
      mentionedIds: string[];
    }
  | ({ type: "proposal.applied"; isBarred: boolean } & DecidedProposal)
  | ({ type: "proposal.declined"; words: string | null } & DecidedProposal);

type DecidedProposal = {
  threadId: string;
  before: string;
  after: string;
  proposedById: string;
  proposedBy: string;
  participantIds: string[];
};

type Sentences = {
  [Type in CommentEvent["type"]]: (event: Extract<CommentEvent, { type: Type }>) => string;
};

/** Their sentences, each to follow the actor's name. */
export const commentSentences: Sentences = {
  "comment.added": (event) => `commented${on(event.quote)}: “${event.text}”`,
  "comment.replied": (event) => `replied${on(event.quote)}: “${event.text}”`,
  "comment.edited": (event) =>
    `changed the words of a comment${on(event.quote)}, from “${event.before}” to “${event.after}”`,
  "comment.resolved": (event) => `resolved a comment${on(event.quote)}`,
  "comment.reopened": (event) => `reopened a comment${on(event.quote)}`,
  "proposal.made": (event) => `proposed ${instead(event)}: “${event.text}”`,
  "proposal.applied": (event) => `took the words of ${event.proposedBy} into the draft, ${instead(event)}`,
  "proposal.declined": (event) =>
    `declined the words of ${event.proposedBy}, ${instead(event)}${event.words ? `: “${event.words}”` : ""}`,
};

const instead = ({ before, after }: { before: string; after: string }) =>
  after === "" ? `to leave out “${before}”` : `“${after}” instead of “${before}”`;

// What happened before a reply told its words has none.
const on = (quote: string | null | undefined) => (quote ? ` on “${quote}”` : "");
