import "server-only";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { replaceCitations } from "@/lib/document/rewrite-citations";
import { documentToText } from "@/lib/document/to-text";
import { Refusal } from "@/lib/errors/refusal";
import type { Exchanged } from "./exchanged";
import { keepOwnPassages } from "./keep-own-passages";
import { readOpenDraft } from "./read-open-draft";

/** The words of a draft, accepted, with what is stored beside them. */
export type Words = { question: string; document: DocumentJson; plainText: string; wordCount: number };

/** The working copy, and the words as they are to be saved: sources that were merged or replaced meanwhile are cited as those that stand for them, and passages of other answers stay behind. */
export async function readForSave(editionId: string, typed: Words, since: number) {
  const read = async ({ document }: Words) => {
    const draft = await readOpenDraft(editionId, { cited: citationOrder(document), since });
    if (!draft) throw new Refusal("not-found", "There is no such edition.");
    return draft;
  };
  const draft = await read(typed);
  let document = typed.document;
  const merged: Exchanged[] = [];
  for (const { from, to, isMerge } of [...draft.exchanges, ...draft.merged]) {
    const followed = replaceCitations(document, from, to).document;
    if (followed === document) continue;
    document = followed;
    merged.push({ from, to, isMerge });
  }
  document = await keepOwnPassages(draft.answerId, document);
  if (merged.length === 0) return { draft, words: { ...typed, document }, merged };
  const words = { ...typed, document, plainText: documentToText(document) };
  return { draft: await read(words), words, merged };
}
