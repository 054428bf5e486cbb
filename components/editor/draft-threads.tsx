"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Autosave } from "@/components/editor/autosave-loop";
import { keepInSight, spotAt } from "@/components/editor/editor-place";
import { placedThreads } from "@/components/editor/thread-marks";
import { type ProposalActions, useProposals } from "@/components/editor/use-proposals";
import { useThreadMarks } from "@/components/editor/use-thread-marks";
import { focusThreadCard, useGoToThread } from "@/components/review/go-to-thread";
import { inTextOrder } from "@/components/review/order-threads";
import type { ThreadActions } from "@/components/review/thread-card";
import { ThreadList } from "@/components/review/thread-list";
import { ThreadPanel } from "@/components/review/thread-panel";
import { useThreadSteps } from "@/components/review/use-thread-steps";
import type { Spot } from "@/components/ui/floating-panel";
import type { Thread } from "@/lib/review/list-threads";

type Props = {
  editor: Editor;
  threads: readonly Thread[];
  autosave: Autosave;
  canWrite: boolean;
  actions: ThreadActions & ProposalActions;
  reason: string | null;
  zone: string;
};

/** What people said about the draft, beside it and at its words; the marks follow the words while somebody writes. F9 goes to the next. */
export function DraftThreads({ editor, threads, actions, reason, zone, autosave, canWrite }: Props) {
  const [open, setOpen] = useState<{ id: string; spot: Spot } | null>(null);
  const places = useThreadMarks(editor, threads, open?.id ?? null);
  const proposals = useProposals(editor, autosave, actions);
  const desk = canWrite && reason === null ? proposals : null;
  const order = useMemo(() => inTextOrder(threads, places).map(({ id }) => id), [threads, places]);
  const shown = threads.find(({ id, resolved }) => id === open?.id && !resolved);
  const go = useCallback(
    (id: string) => {
      const place = placedThreads(editor.state).get(id);
      if (place) {
        keepInSight(editor, place.from);
        return setOpen({ id, spot: spotAt(editor, place.to) });
      }
      setOpen(null);
      focusThreadCard(id);
    },
    [editor],
  );
  const close = useCallback(
    (why?: unknown) => {
      setOpen(null);
      if (why !== "elsewhere" && editor.isEditable) editor.commands.focus(null, { scrollIntoView: false });
    },
    [editor],
  );
  const isSettled = open !== null && !shown;
  useEffect(() => {
    if (isSettled) close();
  }, [isSettled, close]);
  useGoToThread(go);
  const step = useThreadSteps({ order, current: open?.id ?? null, go });
  return (
    <>
      <ThreadList {...{ threads, places, actions, reason, zone, desk }} />
      {shown && open ? (
        <ThreadPanel
          {...{ actions, reason, zone, desk }}
          thread={shown}
          state={places[shown.id]?.state ?? "here"}
          spot={open.spot}
          place={{ number: order.indexOf(shown.id) + 1, count: order.length }}
          onStep={step}
          onClose={close}
        />
      ) : null}
    </>
  );
}
