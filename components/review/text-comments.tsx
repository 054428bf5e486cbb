"use client";

import "./comment-marks.css";
import { useCallback, useEffect, useMemo, useState } from "react";
import { CommentDialog } from "@/components/review/comment-dialog";
import type { CommentActions, CommentedText, Spoken } from "@/components/review/comment-form";
import { focusBlock, focusThreadCard, useGoToThread } from "@/components/review/go-to-thread";
import { MarkedBar } from "@/components/review/marked-bar";
import { inTextOrder } from "@/components/review/order-threads";
import type { ThreadActions } from "@/components/review/thread-card";
import { ThreadPanel } from "@/components/review/thread-panel";
import { placeOnPage, useCommentMarks } from "@/components/review/use-comment-marks";
import { useMarkedWords } from "@/components/review/use-marked-words";
import { useThreadSteps } from "@/components/review/use-thread-steps";
import type { Spot } from "@/components/ui/floating-panel";
import type { Thread } from "@/lib/review/list-threads";
import type { ThreadPlaces } from "@/lib/review/place-threads";

type Props = {
  on: CommentedText;
  threads: readonly Thread[];
  places: ThreadPlaces;
  actions: ThreadActions & CommentActions;
  /** Why this person cannot comment now. */
  reason: string | null;
  zone: string;
};

/** Comments right at the words of the text: marked words are commented on by a press or Ctrl+Alt+M, commented ones open their conversation, F9 goes to the next. */
export function TextComments({ on, threads, places, actions, reason, zone }: Props) {
  const [open, setOpen] = useState<{ id: string; spot: Spot } | null>(null);
  const [speaking, setSpeaking] = useState<{ about: Spoken; proposes: boolean } | null>(null);
  const order = useMemo(() => inTextOrder(threads, places).map(({ id }) => id), [threads, places]);
  const shown = threads.find(({ id, resolved }) => id === open?.id && !resolved);
  const go = useCallback(
    (id: string) => {
      const thread = threads.find((one) => one.id === id);
      const spot = thread && placeOnPage(thread);
      if (spot) return setOpen({ id, spot });
      setOpen(null);
      focusThreadCard(id);
    },
    [threads],
  );
  const close = useCallback(
    (why?: unknown) => {
      if (why !== "elsewhere" && open) focusBlock(places[open.id]?.block ?? null);
      setOpen(null);
    },
    [open, places],
  );
  const marked = useMarkedWords(reason === null);
  const speak = (proposes: boolean) => marked.spoken && setSpeaking({ about: marked.spoken, proposes });
  useCommentMarks({ threads, current: open?.id ?? null, onPress: go });
  const isSettled = open !== null && !shown;
  useEffect(() => {
    if (!isSettled || !open) return;
    setOpen(null);
    focusThreadCard(open.id);
  }, [isSettled, open]);
  useGoToThread(go);
  const step = useThreadSteps({ order, current: open?.id ?? null, go });
  return (
    <>
      {marked.spoken && !speaking ? (
        <MarkedBar
          spot={marked.spot}
          onComment={() => speak(false)}
          onPropose={marked.spoken.typed === null ? null : () => speak(true)}
        />
      ) : null}
      {speaking ? <CommentDialog {...{ on, actions, ...speaking }} close={() => setSpeaking(null)} /> : null}
      {shown && open ? (
        <ThreadPanel
          {...{ actions, reason, zone }}
          desk={null}
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
