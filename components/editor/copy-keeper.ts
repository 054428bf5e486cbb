import { type CopyPlace, dropCopy, keepCopy, type StoredCopy } from "@/components/editor/kept-copies";
import { dropParting, keepParting } from "@/components/editor/parting-copy";
import type { DraftText } from "@/components/editor/send-draft";

type Parts = {
  place: CopyPlace;
  /** What the server had confirmed when the window opened. */
  base: DraftText;
  /** The words as they stand in the window now, and the version they follow. */
  read: () => DraftText;
  version: () => number;
  /** Told after each attempt whether this browser keeps anything. */
  onKept: (isKept: boolean) => void;
};

const PAUSE = 250;
const PATIENCE = 250;
const MOST_UNANSWERED = 7;

/** Keeps a window's unconfirmed words on the device: soon after each change and before each request, together with what the server last confirmed. */
export function makeCopyKeeper({ place, base, read, version, onKept }: Parts) {
  let confirmed = spelt(base);
  let unanswered = speltAll([]);
  let keptVersion: number | null = null;
  let cancel: (() => void) | null = null;
  let isPaused = false;

  async function keep(lockVersion: number): Promise<void> {
    stopWaiting();
    if (isPaused) return;
    const former = keptVersion;
    keptVersion = lockVersion;
    onKept(await keepCopy(copyNow(lockVersion), former));
  }

  function copyNow(lockVersion: number): StoredCopy {
    const texts = { words: JSON.stringify(read()), base: confirmed.json, sent: unanswered.json };
    return { ...place, ...texts, lockVersion, at: Date.now(), isSetAside: false };
  }

  function stopWaiting(): void {
    cancel?.();
    cancel = null;
  }

  function forget(): void {
    stopWaiting();
    dropParting(place);
    if (keptVersion !== null) void dropCopy({ ...place, lockVersion: keptVersion });
    keptVersion = null;
  }

  return {
    keepNow: () => keep(version()),
    /** The page goes: kept before this call ends. */
    keepAtOnce(): void {
      if (!isPaused) keepParting(copyNow(version()));
    },
    /** After a change: kept within half a second, in a moment when no key waits. */
    keepSoon(): void {
      cancel ??= soon(() => void keep(version()));
    },
    /** What the server last confirmed of the text that these words grew from; null when nobody noted it. */
    base: () => confirmed.text,
    rebase(text: DraftText | null): void {
      confirmed = spelt(text);
    },
    /** What went out since the last answer: one of these texts may have arrived. */
    sent: () => unanswered.texts,
    sending(text: DraftText): void {
      unanswered = speltAll([...unanswered.texts.slice(0, MOST_UNANSWERED), text]);
    },
    /** What went out from the window whose copy stands here again. */
    resend(texts: readonly DraftText[]): void {
      unanswered = speltAll(texts);
    },
    /** The server has this text. The copy goes, unless newer words wait in the window. */
    confirm(text: DraftText, { lockVersion, isNewest }: { lockVersion: number; isNewest: boolean }): void {
      confirmed = spelt(text);
      unanswered = speltAll([]);
      if (isNewest) forget();
      else void keep(lockVersion);
    },
    /** Its person has left: nothing of them is kept until they are back. */
    pause(): void {
      forget();
      isPaused = true;
    },
    resume(): void {
      isPaused = false;
    },
    isPaused: () => isPaused,
  };
}

/** The keeping of one window's words. */
export type CopyKeeper = ReturnType<typeof makeCopyKeeper>;

const speltAll = (texts: readonly DraftText[]) => ({ texts, json: JSON.stringify(texts) });
const spelt = (text: DraftText | null) => ({ text, json: text && JSON.stringify(text) });

function soon(work: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === "undefined") work();
    else idle = requestIdleCallback(work, { timeout: PATIENCE });
  }, PAUSE);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
