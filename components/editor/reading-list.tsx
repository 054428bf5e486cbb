"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { AddToList } from "@/components/editor/add-to-list";
import type { KnownReferences } from "@/components/editor/known-references";
import { newUuid } from "@/components/editor/new-uuid";
import { canCiteIn } from "@/components/editor/picker-key";
import type { AddReferenceActions } from "@/components/editor/reference-actions";
import { useNotCitedAnyMore } from "@/components/editor/use-not-cited-any-more";
import { PressButton } from "@/components/forms/press-button";
import { ReferenceLine } from "@/components/references/reference-line";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { ReadingListAct } from "@/lib/answers/reading-list-input";
import type { ReferenceCard } from "@/lib/references/reference-card";
import type { ActionResult } from "@/lib/web/action-result";

type Act = (input: ReadingListAct) => Promise<ActionResult<unknown>>;

/** The sources that are kept for an answer, cited or not, and how one is kept or let go. */
export type ReadingListActs = { kept: readonly ReferenceCard[]; keep: Act; letGo: Act };

type Props = ReadingListActs & {
  editor: Editor;
  references: KnownReferences;
  editionId: string;
  actions: AddReferenceActions;
  canWrite: boolean;
};

/** What is kept for the answer and not cited in it; and, when the last citation of a source goes, the question what becomes of it. */
export function ReadingList(props: Props) {
  const { editor, references, kept, canWrite } = props;
  const { cited, gone, settle } = useNotCitedAnyMore(editor);
  const heading = useRef<HTMLHeadingElement>(null);
  const known = useSyncExternalStore(references.subscribe, references.all, references.all);
  useEffect(() => references.learn(kept), [references, kept]);
  const waiting = kept.filter(({ id }) => !cited.has(id));
  const asked = canWrite ? gone.filter((id) => !kept.some((card) => card.id === id)) : [];
  const done = (id: string) => {
    settle(id);
    heading.current?.focus();
  };
  if (!canWrite && waiting.length === 0) return null;
  return (
    <section aria-labelledby="reading-list" className="border-t border-line px-5 py-4 sm:px-8">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 ref={heading} id="reading-list" tabIndex={-1} className="font-semibold">
          Kept, not cited
        </h2>
        {canWrite ? <AddToList {...props} numbers={cited} /> : null}
      </div>
      {asked.map((id) => (
        <NotCitedAnyMore
          key={id}
          {...props}
          refId={id}
          label={known.get(id)?.label ?? "A source"}
          onDone={() => done(id)}
        />
      ))}
      {waiting.length > 0 ? (
        <ul className="mt-2 flex max-w-[70ch] flex-col gap-3">
          {waiting.map((card) => (
            <KeptSource key={card.id} {...props} card={card} onDone={() => done(card.id)} />
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-muted">Nothing. Readers never see what is kept here.</p>
      )}
    </section>
  );
}

type Offered = Props & { onDone: () => void };

function NotCitedAnyMore(props: Offered & { refId: string; label: string }) {
  const { refId, label, keep, letGo } = props;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md bg-sunken px-3 py-2">
      <p role="status" className="min-w-0 flex-auto">
        {label} is not cited any more.
      </p>
      <SourceAct
        {...props}
        act={keep}
        done={`${label} is kept for later.`}
        label={`Keep for later: ${label}`}
      >
        Keep for later
      </SourceAct>
      <SourceAct
        {...props}
        act={letGo}
        done={`${label} is let go.`}
        label={`Let it go: ${label}`}
        refId={refId}
      >
        Let it go
      </SourceAct>
    </div>
  );
}

function KeptSource(props: Offered & { card: ReferenceCard }) {
  const { editor, card, canWrite, letGo } = props;
  return (
    <li className="flex flex-col gap-1">
      <ReferenceLine csl={card.csl} notices={card.notices} />
      {canWrite ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            aria-label={`Cite here: ${card.label}`}
            onPress={() => citeHere(editor, card.id)}
          >
            Cite here
          </Button>
          <SourceAct
            {...props}
            refId={card.id}
            act={letGo}
            done={`${card.label} is let go.`}
            label={`Let it go: ${card.label}`}
          >
            Let it go
          </SourceAct>
        </div>
      ) : null}
    </li>
  );
}

type SourceActProps = Pick<Props, "editionId"> & {
  refId: string;
  act: Act;
  done: string;
  label: string;
  onDone: () => void;
  children: string;
};

function SourceAct({ editionId, refId, act, done, label, onDone, children }: SourceActProps) {
  return (
    <PressButton
      size="small"
      {...{ done, label }}
      input={refId}
      act={async (referenceId: string) => {
        const result = await act({ editionId, referenceId, idempotencyKey: newUuid() });
        if (result.ok) onDone();
        return result;
      }}
    >
      {children}
    </PressButton>
  );
}

/** Cites a source where the caret last was. */
function citeHere(editor: Editor, refId: string): void {
  if (!canCiteIn(editor.state)) {
    showToast({
      title: "Put the caret where it is to be cited",
      description: "Headings and links take no citation.",
    });
    return;
  }
  const { to } = editor.state.selection;
  editor
    .chain()
    .insertContentAt(to, { type: "citation", attrs: { refId } })
    .setTextSelection(to + 1)
    .focus(undefined, { scrollIntoView: true })
    .run();
}
