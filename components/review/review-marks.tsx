"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { answerOfThrown } from "@/components/forms/form-answer";
import { showToast } from "@/components/ui/toast-queue";
import type { MarkInput } from "@/lib/review/mark-input";
import type { ActionResult } from "@/lib/web/action-result";

type Marks = {
  checked: ReadonlySet<string>;
  opened: ReadonlySet<string>;
  tick: (key: string, isSet: boolean) => void;
};

const Context = createContext<Marks | null>(null);

type Props = {
  editionId: string;
  /** What was marked before, here or on another device. */
  marked: { checked: readonly string[]; opened: readonly string[] };
  mark: (input: MarkInput) => Promise<ActionResult<unknown>>;
  children: ReactNode;
};

/** What this reviewer ticked and opened so far, shared by the lists beside the text and the form; kept on the server at once. */
export function ReviewMarksProvider({ editionId, marked, mark, children }: Props) {
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set(marked.checked));
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(marked.opened));

  const tick = useCallback(
    async (key: string, isSet: boolean) => {
      setChecked((before) => changed(before, key, isSet));
      const no = await refusalOf(mark({ kind: "checked", editionId, key, isSet }));
      if (no === null) return;
      setChecked((before) => changed(before, key, !isSet));
      showToast({ title: "The tick was not kept", description: no });
    },
    [editionId, mark],
  );

  useEffect(() => {
    const onOpen = (event: MouseEvent) => {
      const link = (event.target as Element).closest("a[href^='http']");
      const key = link?.closest<HTMLElement>("[data-source]")?.dataset.source;
      if (!key || event.button > 1) return;
      setOpened((before) => changed(before, key, true));
      void refusalOf(mark({ kind: "opened", editionId, key, isSet: true }));
    };
    document.addEventListener("click", onOpen);
    document.addEventListener("auxclick", onOpen);
    return () => {
      document.removeEventListener("click", onOpen);
      document.removeEventListener("auxclick", onOpen);
    };
  }, [editionId, mark]);

  const value = useMemo(
    () => ({ checked, opened, tick: (key: string, isSet: boolean) => void tick(key, isSet) }),
    [checked, opened, tick],
  );
  return <Context value={value}>{children}</Context>;
}

/** What the reviewer of this page marked; null on a page that is not theirs to sign. */
export function useReviewMarks(): Marks | null {
  return useContext(Context);
}

function changed(before: ReadonlySet<string>, key: string, isSet: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (isSet) after.add(key);
  else after.delete(key);
  return after;
}

async function refusalOf(answer: Promise<ActionResult<unknown>>): Promise<string | null> {
  try {
    const result = await answer;
    if (result.ok) return null;
    return "refusal" in result ? result.refusal.sentence : "Reload the page and tick it again.";
  } catch (thrown) {
    return answerOfThrown(thrown).refusal?.sentence ?? null;
  }
}
