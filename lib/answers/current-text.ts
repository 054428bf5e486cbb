import type { Actor } from "@/lib/access/actor";
import type { DocumentJson } from "@/lib/document/document-types";
import type { OpenDraft } from "./read-open-draft";

/** The working copy as another window may have to know it: its words, their version, and who saved them when. */
export type CurrentText = {
  lockVersion: number;
  state: string;
  question: string;
  document: DocumentJson;
  savedBy: string | null;
  savedAt: string | null;
  /** Whether who is told saved it, in another window. */
  isYours: boolean;
};

/** What of an edition's working copy is told to a window of the actor's that holds an older one. */
export function currentTextOf(
  { id: reader }: Pick<Actor, "id">,
  { lockVersion, facts, question, document, last }: OpenDraft,
): CurrentText {
  return {
    ...{ lockVersion, state: facts.state, question, document },
    savedBy: last?.authorName ?? null,
    savedAt: last?.savedAt ?? null,
    isYours: last?.authorId === reader,
  };
}
