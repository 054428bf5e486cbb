import type { Editor } from "@tiptap/core";
import type { KnownReferences } from "@/components/editor/known-references";
import { sharedDocument } from "@/components/editor/shared-document";
import { checkInSteps } from "@/lib/document/checks/check-answer";
import type { Finding, ReferenceState } from "@/lib/document/checks/finding";
import { type ReadingSummary, readerOf } from "@/lib/document/checks/reading-summary";

/** What was found in a text: what to put right, dismissed or not, and how it reads. */
export type Looked = { findings: Finding[]; reading: ReadingSummary | null };

type Knowledge = { names: readonly string[]; kept: readonly { id: string; label: string }[] };

/** Milliseconds of work at a stretch: half of what a keystroke may take. */
const STRETCH = 8;

/** Makes what looks through an editor’s text a little at a time, whenever the window rests, so that no key waits for it; null when it was told to stop. */
export function makeLookThrough(editor: Editor, known: KnownReferences, { names, kept }: Knowledge) {
  const read = readerOf(names);
  return async (question: string, isOver: () => boolean): Promise<Looked | null> => {
    const isGone = () => isOver() || editor.isDestroyed;
    await rest();
    if (isGone()) return null;
    const document = sharedDocument(editor.state.doc);
    const references = statesOf(known);
    const all = [...kept, ...references.values()];
    const once = [...new Map(all.map(({ id, label }) => [id, { id, label }])).values()];
    const findings = await inStretches(
      checkInSteps({ question, document, names, references, kept: once }),
      isGone,
    );
    const reading = findings && (await inStretches(read(document), isGone));
    return findings && !isGone() ? { findings, reading } : null;
  };
}

async function inStretches<Found>(
  steps: Generator<void, Found, void>,
  isGone: () => boolean,
): Promise<Found | null> {
  for (let end = performance.now() + STRETCH; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await rest();
    if (isGone()) return null;
    end = performance.now() + STRETCH;
  }
}

function statesOf(references: KnownReferences): Map<string, ReferenceState> {
  return new Map(
    [...references.all().values()].map(({ id, label, isArchived }) => [
      id,
      { id, label, state: isArchived ? "archived" : "here" },
    ]),
  );
}

/** Waits until the window has nothing better to do, half a second at most. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 16);
  });
}
