"use client";

import type { Editor } from "@tiptap/react";
import { Suspense, useState } from "react";
import { whyNotHere } from "@/app/desk/answers/[answerId]/draft/why-not-here";
import { whyNotNow } from "@/app/desk/answers/[answerId]/draft/why-not-now";
import { useSaveState } from "@/components/editor/use-autosave";
import type { WindowSaving } from "@/components/editor/window-saving";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import type { Verdicts } from "@/lib/access/policy";
import type { EditionPresence } from "@/lib/answers/presence-input";
import type { Finding } from "@/lib/document/checks/finding";

const DiscardDialog = late(() =>
  import("@/app/desk/answers/[answerId]/draft/discard-dialog").then((room) => room.DiscardDialog),
);
const SubmitDialog = late(() =>
  import("@/app/desk/answers/[answerId]/draft/submit-dialog").then((room) => room.SubmitDialog),
);

type Props = {
  editor: Editor | null;
  saving: WindowSaving;
  presence: EditionPresence | null;
  edition: { id: string; number: number };
  verdicts: Verdicts;
  findings: readonly Finding[] | null;
};

/** What can be done with the draft as a whole: submit it, or put it away. Nothing is submitted while words are in danger. */
export function DraftActs({ editor, saving, presence, edition, verdicts, findings }: Props) {
  const { autosave } = saving;
  const state = useSaveState(autosave);
  const [asking, setAsking] = useState<"submit" | "discard" | null>(null);
  const notNow = whyNotNow(state) ?? whyNotHere(state, presence, saving);
  const close = () => setAsking(null);
  const ask = (what: "submit" | "discard") => () => {
    autosave.tell({ type: "retry", at: Date.now() });
    setAsking(what);
  };
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <Button variant="primary" reason={verdicts.submit ?? notNow} onPress={ask("submit")}>
        Submit for review
      </Button>
      <Button variant="quiet" reason={verdicts.discard ?? notNow} onPress={ask("discard")}>
        Discard
      </Button>
      <Suspense>
        {asking === "submit" ? (
          <SubmitDialog {...{ editor, autosave, findings }} editionId={edition.id} onClose={close} />
        ) : null}
        {asking === "discard" ? <DiscardDialog {...{ autosave, edition }} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
