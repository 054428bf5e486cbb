import { tellSession } from "@/components/account/session-news";
import { type Autosave, makeAutosave } from "@/components/editor/autosave-loop";
import { type SaveEvent, savedState } from "@/components/editor/autosave-state";
import { makeCopyKeeper } from "@/components/editor/copy-keeper";
import { dropCopy, type KeptCopy } from "@/components/editor/kept-copies";
import { newUuid } from "@/components/editor/new-uuid";
import { type DraftText, isSameText, sendDraft } from "@/components/editor/send-draft";

/** Where a window's words are sent, and whose they are. */
export type SavingPlace = { endpoint: string; personId: string; editionId: string };

type Parts = {
  place: SavingPlace;
  opened: { lockVersion: number; savedAt: string | null; text: DraftText };
  read: () => DraftText;
  onConfirmed: (text: DraftText, saved: { lockVersion: number; savedAt: string }) => void;
};

const LONGEST_KEEPING = 300;

/** The saving of one window: to the server, and until that has answered, to the device. */
export function makeWindowSaving({ place, opened, read, onConfirmed }: Parts) {
  const windowId = newUuid();
  const sittings = [windowId];
  const keeper = makeCopyKeeper({
    place: { personId: place.personId, editionId: place.editionId, sittingId: windowId },
    base: opened.text,
    read,
    version: () => autosave.state().lockVersion,
    onKept: (isKept) => {
      if (autosave.state().keepsCopies !== isKept) autosave.tell({ type: "kept", isKept });
    },
  });
  const autosave: Autosave = makeAutosave({ initial: savedState(opened.lockVersion, opened.savedAt), send });

  async function send(lockVersion: number): Promise<SaveEvent> {
    const words = read();
    const before = keeper.sent();
    keeper.sending(words);
    await Promise.race([keeper.keepNow(), pause(LONGEST_KEEPING)]);
    const sittingId = sittings.at(-1) ?? windowId;
    const outcome = await sendDraft(place, { ...words, lockVersion, sittingId });
    if (outcome.type === "saved") {
      keeper.confirm(words, { ...outcome, isNewest: autosave.state().changedAt === null });
      onConfirmed(words, outcome);
    }
    if (outcome.type === "signed-out") tellSession("ended");
    if (outcome.type === "conflict" && before && isSameText(before, outcome.other)) {
      keeper.rebase(before);
      return { type: "follows", lockVersion: outcome.other.lockVersion, at: Date.now() };
    }
    return outcome;
  }

  return {
    ...{ windowId, autosave, keeper },
    /** Whether a text was saved by this very window. */
    isOwn: (sittingId: string | null) => sittingId !== null && sittings.includes(sittingId),
    /** The words changed: they are kept on the device at once, and sent soon. */
    edited(): void {
      autosave.tell({ type: "edited", at: Date.now() });
      keeper.keepSoon();
    },
    /** Kept words stand in the window again: they follow the text that they grew from, as a sitting of their own. */
    async restored(copy: KeptCopy): Promise<void> {
      sittings.push(newUuid());
      keeper.rebase(copy.base);
      keeper.sending(copy.sent);
      autosave.tell({ type: "follows", lockVersion: copy.lockVersion, at: Date.now() });
      await keeper.keepNow();
      await dropCopy(copy);
    },
    /** Its person has signed out by their own wish: nothing of them stays on the device until they are back. */
    walkOut(): void {
      keeper.pause();
    },
    hasLeft: keeper.isPaused,
    /** Its person is signed in again: what a refused save left behind goes out. */
    comeBack(): void {
      keeper.resume();
      if (autosave.state().phase === "signed-out") autosave.tell({ type: "retry", at: Date.now() });
    },
    /** The window goes out of sight and may not come back. */
    leave(): void {
      if (autosave.hasUnsavedWords()) void keeper.keepNow();
      autosave.flush();
    },
  };
}

/** The saving of one window. */
export type WindowSaving = ReturnType<typeof makeWindowSaving>;

function pause(milliseconds: number): Promise<void> {
  return new Promise((tell) => setTimeout(tell, milliseconds));
}
