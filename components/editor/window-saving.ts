import { tellSession } from "@/components/account/session-news";
import { type Autosave, makeAutosave } from "@/components/editor/autosave-loop";
import { type OtherText, type SaveEvent, savedState } from "@/components/editor/autosave-state";
import { type CopyKeeper, makeCopyKeeper } from "@/components/editor/copy-keeper";
import { dropCopy, type KeptCopy, keepCopy, storedCopy } from "@/components/editor/kept-copies";
import { newUuid } from "@/components/editor/new-uuid";
import { type DraftText, isSameText, sendDraft } from "@/components/editor/send-draft";
import type { Exchanged } from "@/lib/answers/exchanged";
import { replaceCitations } from "@/lib/document/rewrite-citations";

/** Where a window's words are sent, and whose they are. */
export type SavingPlace = { endpoint: string; personId: string; editionId: string };

/** The server's word that it has a text, and which sources it put in the place of others. */
export type Confirmation = { lockVersion: number; savedAt: string; merged?: readonly Exchanged[] };

type Parts = {
  place: SavingPlace;
  opened: { lockVersion: number; savedAt: string | null; text: DraftText };
  read: () => DraftText;
  onConfirmed: (text: DraftText, saved: Confirmation) => void;
};

const LONGEST_KEEPING = 300;

/** The saving of one window: to the server, and until that has answered, to the device. */
export function makeWindowSaving({ place, opened, read, onConfirmed }: Parts) {
  const windowId = newUuid();
  const sittings = [windowId];
  const untilSaved: KeptCopy[] = [];
  let editedAt = 0;
  let isLeaving = false;
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
    const kept = keeper.keepNow();
    // A page that goes hears of nothing more: what it has to send goes out in the same breath.
    if (!isLeaving) await Promise.race([kept, pause(LONGEST_KEEPING)]);
    const outcome = await sendDraft(place, { ...words, lockVersion, sittingId: sittings.at(-1) ?? windowId });
    if (outcome.type === "saved") {
      const isNewest = autosave.state().changedAt === null;
      keeper.confirm(following(words, outcome), { ...outcome, isNewest });
      for (const copy of untilSaved.splice(0)) void dropCopy(copy);
      onConfirmed(following(words, outcome), outcome);
    }
    if (outcome.type === "signed-out") tellSession("ended");
    const arrived = outcome.type === "conflict" && before.find((text) => isSameText(text, outcome.other));
    if (!arrived) return outcome;
    keeper.rebase(arrived);
    return { type: "follows", lockVersion: outcome.other.lockVersion, at: Date.now() };
  }

  return {
    ...{ windowId, autosave, keeper, ...comingAndGoing(autosave, keeper) },
    ...choosing({ place, autosave, keeper, read, sittings, untilSaved }),
    /** The window goes out of sight and may not come back. */
    leave(): void {
      if (!autosave.hasUnsavedWords()) return;
      isLeaving = true;
      keeper.keepAtOnce();
      if (autosave.state().phase === "changed") autosave.flush();
      else void keeper.keepNow();
      isLeaving = false;
    },
    /** When somebody last wrote here, in milliseconds; 0 when nobody has. */
    editedAt: () => editedAt,
    /** Whether a text was saved by this very window. */
    isOwn: (sittingId: string | null) => sittingId !== null && sittings.includes(sittingId),
    /** The words changed: they are kept on the device at once, and sent soon. */
    edited(): void {
      editedAt = Date.now();
      autosave.tell({ type: "edited", at: editedAt });
      keeper.keepSoon();
    },
  };
}

/** The saving of one window. */
export type WindowSaving = ReturnType<typeof makeWindowSaving>;

function keepAside(place: SavingPlace, former: Pick<KeptCopy, "lockVersion" | "words" | "base">): KeptCopy {
  const { personId, editionId } = place;
  const copy = { personId, editionId, sittingId: newUuid(), at: Date.now(), sent: [], isSetAside: true };
  void keepCopy(storedCopy({ ...copy, ...former }), null);
  return { ...copy, ...former };
}

type Chosen = {
  place: SavingPlace;
  autosave: Autosave;
  keeper: CopyKeeper;
  read: () => DraftText;
  sittings: string[];
  untilSaved: KeptCopy[];
};

/** What becomes of the saving when a person has chosen between texts. */
function choosing({ place, autosave, keeper, read, sittings, untilSaved }: Chosen) {
  return {
    /** The words of this window as a copy of their own, for they are about to give way to another text. */
    setAside(): KeptCopy {
      const former = { lockVersion: autosave.state().lockVersion, words: read(), base: keeper.base() };
      return keepAside(place, former);
    },
    /** Kept words stand in the window again: they follow the text that they grew from, as a sitting of their own. */
    async restored(copy: KeptCopy): Promise<void> {
      sittings.push(newUuid());
      keeper.rebase(copy.base);
      keeper.resend(copy.sent);
      autosave.tell({ type: "follows", lockVersion: copy.lockVersion, at: Date.now() });
      await keeper.keepNow();
      await dropCopy(copy);
    },
    /** A conflict is settled: the words in the window now follow the other text. What stood there stays on the device until they are saved. */
    resolved(former: KeptCopy, other: OtherText): void {
      untilSaved.push(former);
      keeper.rebase(textOf(other));
      autosave.tell({ type: "keep-mine", at: Date.now() });
    },
    /** The server's text stands in the window now. */
    tookTheirs(other: OtherText): void {
      keeper.confirm(textOf(other), { lockVersion: other.lockVersion, isNewest: true });
      autosave.tell({ type: "take-theirs", lockVersion: other.lockVersion, savedAt: other.savedAt });
    },
  };
}

/** What a window does when its person or its page goes, and when they are back. */
function comingAndGoing(autosave: Autosave, keeper: CopyKeeper) {
  return {
    /** Its person has signed out by their own wish: nothing of them stays on the device until they are back. */
    walkOut: keeper.pause,
    hasLeft: keeper.isPaused,
    /** Its person is signed in again: what a refused save left behind goes out. */
    comeBack(): void {
      keeper.resume();
      if (autosave.state().phase === "signed-out") autosave.tell({ type: "retry", at: Date.now() });
    },
  };
}

const textOf = ({ question, document }: DraftText): DraftText => ({ question, document });

/** The words as the server has them, who cites other sources in the place of some. */
function following({ question, document }: DraftText, { merged = [] }: Confirmation): DraftText {
  const followed = merged.reduce((text, { from, to }) => replaceCitations(text, from, to).document, document);
  return { question, document: followed };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((tell) => setTimeout(tell, milliseconds));
}
