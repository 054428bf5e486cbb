"use client";

import "@/components/review/comment-marks.css";
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { numbersIn } from "@/components/editor/citation-numbers";
import {
  type AnchoredThread,
  placedThreads,
  threadMarksKey,
  threadMarksPlugin,
  wishOf,
} from "@/components/editor/thread-marks";
import type { Thread } from "@/lib/review/list-threads";
import type { ThreadPlace, ThreadPlaces } from "@/lib/review/place-threads";

const PAUSE = 400;

/** Keeps the words of open conversations marked in the editor, and tells where each stands; looked for anew when typing rests. */
export function useThreadMarks(editor: Editor, threads: readonly Thread[], current: string | null) {
  const [places, setPlaces] = useState<ThreadPlaces>({});
  useEffect(() => {
    editor.registerPlugin(threadMarksPlugin());
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(threadMarksKey);
    };
  }, [editor]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => setPlaces(placesOf(editor, threads));
    const look = () => {
      if (editor.isDestroyed) return;
      editor.view.dispatch(wishOf(editor.state, { look: true }));
      tell();
    };
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    editor.view.dispatch(wishOf(editor.state, { threads: anchored(threads) }));
    tell();
    editor.on("update", plan);
    return () => {
      clearTimeout(timer);
      editor.off("update", plan);
    };
  }, [editor, threads]);
  useEffect(() => {
    editor.view.dispatch(wishOf(editor.state, { current }));
  }, [editor, current]);
  return places;
}

function anchored(threads: readonly Thread[]): AnchoredThread[] {
  return threads.flatMap(({ id, anchor, resolved }) =>
    anchor?.kind === "text" && !resolved ? [{ id, anchor }] : [],
  );
}

function placesOf(editor: Editor, threads: readonly Thread[]): ThreadPlaces {
  const placed = placedThreads(editor.state);
  const cited = numbersIn(editor.state);
  return Object.fromEntries(
    threads.map(({ id, anchor }): [string, ThreadPlace] => {
      const place = placed.get(id);
      if (place) return [id, { state: place.state, block: null, at: place.from }];
      const isThere = anchor === null || (anchor.kind === "reference" && cited.has(anchor.referenceId));
      return [id, { state: isThere ? "here" : "gone", block: null, at: null }];
    }),
  );
}
