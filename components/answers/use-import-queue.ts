"use client";

import { useRef, useState } from "react";
import { importInput } from "@/lib/answers/import-input";
import { type ImportText, progressOf, type QueuedText } from "./import-queue";

/** Texts sent one after another, each with its own outcome: what fails stops nothing and stays to be tried again. */
export function useImportQueue(importText: ImportText) {
  const [texts, setTexts] = useState<QueuedText[]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const made = useRef(0);

  const set = (id: string, progress: QueuedText["progress"]) =>
    setTexts((now) => now.map((text) => (text.id === id ? { ...text, progress } : text)));

  async function send({ id, fileName, text }: QueuedText) {
    const judged = importInput.safeParse({ fileName, text });
    if (!judged.success) {
      set(id, { is: "failed", sentence: judged.error.issues.map((issue) => issue.message).join(" ") });
      return;
    }
    set(id, { is: "under way" });
    set(id, progressOf(await importText(judged.data).catch(() => null)));
  }

  function enqueue(text: QueuedText) {
    line.current = line.current.then(() => send(text));
    return line.current;
  }

  function add(added: { fileName: string; text: string }[]) {
    const queued: QueuedText[] = added.map((each) => {
      made.current += 1;
      return { ...each, id: String(made.current), progress: { is: "waiting" } };
    });
    setTexts((now) => [...queued, ...now]);
    for (const text of queued) void enqueue(text);
  }

  function retry(text: QueuedText) {
    set(text.id, { is: "waiting" });
    void enqueue(text);
  }

  const forget = (id: string) => setTexts((now) => now.filter((text) => text.id !== id));

  return { texts, add, retry, forget };
}
