"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useEffectEvent, useState } from "react";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DraftText } from "@/components/editor/send-draft";
import type { DraftPageProps } from "@/components/site/draft-page";
import type { SiteFrame } from "@/components/site/site-document";
import { draftSnapshot } from "@/lib/publication/draft-snapshot";
import type { PageAround } from "@/lib/publication/find-page-around";

/** What the preview of a draft knows beside its words. */
export type PreviewAround = PageAround & { site: SiteFrame };

type Asked = {
  editor: Editor;
  read: () => DraftText;
  references: KnownReferences;
  /** Told whenever the window's words change, the question among them. */
  onWords: (listener: () => void) => () => void;
  around: PreviewAround;
};

const PAUSE = 350;

/** The page of the words in this window, drawn anew when typing rests and the browser has time; null before the first look. */
export function useDraftPage({
  editor,
  read,
  references,
  onWords,
  around,
}: Asked): DraftPageProps | "unshowable" | null {
  const [page, setPage] = useState<DraftPageProps | "unshowable" | null>(null);
  const look = useEffectEvent(() => setPage(pageOf(read(), references, around)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;
    const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work));
    const cancel = () => {
      clearTimeout(timer);
      window.cancelIdleCallback?.(idle);
    };
    const plan = () => {
      cancel();
      timer = setTimeout(() => {
        idle = Number(whenIdle(() => look(), { timeout: 500 }));
      }, PAUSE);
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) plan();
    };
    look();
    editor.on("transaction", onTransaction);
    const deafen = [onWords(plan), references.subscribe(plan)];
    return () => {
      cancel();
      editor.off("transaction", onTransaction);
      for (const stop of deafen) stop();
    };
  }, [editor, onWords, references]);
  return page;
}

function pageOf(
  { question, document }: DraftText,
  references: KnownReferences,
  around: PreviewAround,
): DraftPageProps | "unshowable" {
  const { site, topic, standingWords, dates, changes } = around;
  try {
    const sourceOf = (id: string) => references.find(id);
    const snapshot = draftSnapshot({ question, document, sourceOf, topic, standingWords });
    return { site, snapshot, dates, changes, topicSlug: topic.slug, says: "This is how the page will look." };
  } catch (error) {
    if (error instanceof RangeError) return "unshowable";
    throw error;
  }
}
