"use client";

import "./finding-marks.css";
import type { Editor } from "@tiptap/react";
import { useEffect, useSyncExternalStore } from "react";
import { findingMarksKey, findingMarksPlugin } from "@/components/editor/finding-marks";
import type { Finding } from "@/lib/document/checks/finding";

/** Keeps the words of the findings marked in the text, while the person wants it. */
export function useFindingMarks(editor: Editor, findings: readonly Finding[]): void {
  const [isOn] = useMarksWish();
  useEffect(() => {
    if (!isOn) return;
    editor.registerPlugin(findingMarksPlugin());
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(findingMarksKey);
    };
  }, [editor, isOn]);
  useEffect(() => {
    if (isOn) editor.view.dispatch(editor.state.tr.setMeta(findingMarksKey, findings));
  }, [editor, isOn, findings]);
}

const place = "answer-desk.finding-marks";
const listeners = new Set<() => void>();

/** Whether this person wants findings marked in the text on this device, and the way to change it. */
export function useMarksWish(): [isOn: boolean, setOn: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(place) !== "off",
    () => true,
  );
  return [isOn, keep];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(isOn: boolean) {
  localStorage.setItem(place, isOn ? "on" : "off");
  for (const listener of listeners) listener();
}
