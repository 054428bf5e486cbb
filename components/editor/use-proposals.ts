"use client";

import { closeHistory } from "@tiptap/pm/history";
import { Fragment } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useMemo } from "react";
import type { Autosave } from "@/components/editor/autosave-loop";
import { stretchOf } from "@/components/editor/editor-text";
import { placedThreads } from "@/components/editor/thread-marks";
import { documentOf } from "@/components/editor/use-answer-editor";
import { whenSaved } from "@/components/editor/when-saved";
import type { ProposalDesk, Standing } from "@/components/review/proposal-part";
import { isSameStretch, standsIn } from "@/lib/document/replacement/stands-in";
import type { Thread } from "@/lib/review/list-threads";
import type { ApplyInput } from "@/lib/review/proposal-input";
import type { ActionResult } from "@/lib/web/action-result";

/** What the server is told of a decision on a proposal. */
export type ProposalActions = {
  apply: (input: ApplyInput) => Promise<ActionResult<unknown>>;
  decline: ProposalDesk["decline"];
};

/** Proposals in an editor: one is put in as an edit of whoever writes, which undo takes back, saved as every edit, and only then recorded. */
export function useProposals(editor: Editor, autosave: Autosave, actions: ProposalActions): ProposalDesk {
  return useMemo(
    () => ({
      standing: (thread) => standingOf(editor, thread),
      decline: actions.decline,
      apply: async (thread, input) => {
        if (standingOf(editor, thread) === "stands") putIn(editor, thread);
        if (await whenSaved(autosave)) return actions.apply(input);
        return notSaved;
      },
    }),
    [editor, autosave, actions],
  );
}

const notSaved: ActionResult = {
  ok: false,
  refusal: {
    code: "not-ready",
    sentence:
      "The words are in the text, but could not be saved just now, so nothing is recorded yet. Press again once they are saved.",
  },
};

function standingOf(editor: Editor, { id, proposal }: Thread): Standing {
  if (!proposal) return "changed";
  const place = placedThreads(editor.state).get(id);
  const words = place && stretchOf(editor.state.doc, place);
  if (words && isSameStretch(words, proposal.before)) return "stands";
  const isEmptied = proposal.after.length === 0 && !place;
  const isThere = proposal.after.length > 0 && standsIn(documentOf(editor), proposal.after);
  return isEmptied || isThere ? "already" : "changed";
}

function putIn(editor: Editor, { id, proposal }: Thread): void {
  const { state, view } = editor;
  const place = placedThreads(state).get(id);
  if (!place || !proposal) return;
  const words = Fragment.fromJSON(state.schema, proposal.after);
  view.dispatch(closeHistory(state.tr).replaceWith(place.from, place.to, words));
  view.dispatch(closeHistory(editor.state.tr));
}
