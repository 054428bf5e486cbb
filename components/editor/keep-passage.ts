import type { Editor } from "@tiptap/core";
import { type KnownPassages, placeOfPassage } from "@/components/editor/known-passages";
import { newUuid } from "@/components/editor/new-uuid";
import { answerOfThrown, formAnswer } from "@/components/forms/form-answer";
import { showToast } from "@/components/ui/toast-queue";
import type { AddPassageInput, Passage } from "@/lib/answers/passage";
import type { ActionResult } from "@/lib/web/action-result";

/** How the words of a source are kept, and for which edition. */
export type PassageKeeping = {
  editionId: string;
  passages: KnownPassages;
  addPassage: (input: AddPassageInput) => Promise<ActionResult<Passage>>;
};

/** A citation as the panel shows it. */
export type CitationAt = { position: number; refId: string; quoteId: string | null };

/** Keeps the words of a field for its citation: none let the passage go, others are a passage of their own. Words that the server does not take stay in their field, with what it said. */
export async function keepPassage(
  editor: Editor,
  { editionId, passages, addPassage }: PassageKeeping,
  { citation, words }: { citation: CitationAt; words: string },
): Promise<void> {
  const place = placeOfPassage(editor.state.doc, citation);
  const quote = words.trim();
  const before = passages.all().get(citation.quoteId ?? "")?.quote ?? "";
  if (quote === before) {
    passages.unkept.delete(place);
    return;
  }
  if (quote === "") {
    passages.unkept.delete(place);
    return pointTo(editor, citation, null);
  }
  passages.unkept.set(place, { words, problem: null });
  const { passage, problem } = await ask(() =>
    addPassage({ editionId, referenceId: citation.refId, quote, idempotencyKey: newUuid() }),
  );
  if (!passage) {
    passages.unkept.set(place, { words, problem });
    showToast({ title: "The passage is not kept yet", description: `${problem} It stays in its field.` });
    passages.learn([]);
    return;
  }
  passages.unkept.delete(place);
  passages.learn([passage]);
  if (!editor.isDestroyed) pointTo(editor, citation, passage.id);
}

async function ask(send: () => Promise<ActionResult<Passage>>) {
  try {
    const result = await send();
    if (result.ok && result.value) return { passage: result.value, problem: null };
    return {
      passage: null,
      problem: formAnswer(result, ["quote"]).fields[0]?.sentence ?? sentenceOf(result),
    };
  } catch (thrown) {
    return { passage: null, problem: answerOfThrown(thrown).refusal?.sentence ?? UNSENT };
  }
}

const UNSENT = "No answer came. Try again.";

function sentenceOf(result: ActionResult<Passage>): string {
  return formAnswer(result, []).refusal?.sentence ?? UNSENT;
}

// The text may have moved while the server answered: the nearest citation that is still as the panel showed it is meant.
function pointTo(editor: Editor, { position, refId, quoteId }: CitationAt, next: string | null): void {
  const places: number[] = [];
  editor.state.doc.descendants((node, at) => {
    const { attrs, type } = node;
    if (type.name === "citation" && attrs.refId === refId && (attrs.quoteId ?? null) === quoteId)
      places.push(at);
  });
  const [nearest] = places.sort((one, other) => Math.abs(one - position) - Math.abs(other - position));
  if (nearest === undefined) return;
  editor.view.dispatch(editor.state.tr.setNodeAttribute(nearest, "quoteId", next));
}
