"use client";

import { useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { FormProblem } from "@/components/forms/form-problem";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import type { ProposalDesk } from "@/components/review/proposal-part";
import { useCardKeys } from "@/components/review/use-card-keys";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Kbd } from "@/components/ui/kbd";
import { showToast } from "@/components/ui/toast-queue";
import type { Thread } from "@/lib/review/list-threads";
import { applyInput, declineInput } from "@/lib/review/proposal-input";

type Props = { thread: Thread; desk: ProposalDesk };

/** Taking proposed words into the draft, by a press or the key A, or declining them, by a press or D, with words or without. */
export function ProposalActs({ thread, desk }: Props) {
  const [isSaying, setSaying] = useState(false);
  const { id: threadId } = thread;
  const applying = useActionForm(applyInput, (input) => desk.apply(thread, input), { threadId });
  const declining = useActionForm(declineInput, desk.decline, { threadId, words: "" });
  const apply = applying.submitThen(() => showToast({ title: "Taken into the text." }));
  const decline = declining.submitThen(() => showToast({ title: "Declined." }));
  const standing = desk.standing(thread);
  const isBusy = applying.formState.isSubmitting || declining.formState.isSubmitting;
  const place = useCardKeys({
    a: () => standing !== "changed" && !isBusy && void apply(),
    d: () => !isBusy && void decline(),
  });
  return (
    <div ref={place} className="flex flex-col gap-2">
      {standing === "changed" ? <Overtaken thread={thread} /> : null}
      {standing === "already" ? (
        <p className="text-sm text-muted">The draft reads so already. Taking it in records it.</p>
      ) : null}
      <FormProblem refusal={applying.refusal?.sentence ?? declining.refusal?.sentence} />
      {isSaying ? (
        <form noValidate onSubmit={decline} className="flex flex-col gap-2">
          <FormField label="Why not" isOptional rows={2} autoFocus {...declining.register("words")} />
          <SubmitRow
            busy={isBusy}
            variant="secondary"
            beside={<Button onPress={() => setSaying(false)}>Cancel</Button>}
          >
            Decline with these words
          </SubmitRow>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2">
          {standing === "changed" ? null : (
            <Button size="small" variant="primary" isPending={isBusy} onPress={() => void apply()}>
              Take it in <Key>A</Key>
            </Button>
          )}
          <Button size="small" isPending={isBusy} onPress={() => void decline()}>
            Decline <Key>D</Key>
          </Button>
          <Button size="small" variant="quiet" onPress={() => setSaying(true)}>
            Decline with words
          </Button>
        </div>
      )}
    </div>
  );
}

function Overtaken({ thread }: Pick<Props, "thread">) {
  const words = thread.proposal?.after.map(({ text }) => text ?? "").join("") ?? "";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="text-sm text-warning-ink">
        The words it was written for do not stand there any more, so it cannot be put in by itself.
      </p>
      <CopyButton text={words} size="small">
        Copy the proposed words
      </CopyButton>
    </div>
  );
}

function Key({ children }: { children: string }) {
  return (
    <span aria-hidden className="pointer-coarse:hidden">
      <Kbd>{children}</Kbd>
    </span>
  );
}
