"use client";

import type { Editor } from "@tiptap/react";
import { useEffect } from "react";
import { submitEdition } from "@/app/desk/answers/[answerId]/draft/actions";
import type { Autosave } from "@/components/editor/autosave-loop";
import { hasUnsavedWords } from "@/components/editor/autosave-state";
import { goToFinding } from "@/components/editor/go-to-finding";
import { keyOf } from "@/components/editor/group-findings";
import { useSaveState } from "@/components/editor/use-autosave";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import { submitInput } from "@/lib/answers/edition-input";
import type { Finding } from "@/lib/document/checks/finding";

type Props = {
  editor: Editor | null;
  autosave: Autosave;
  findings: readonly Finding[] | null;
  editionId: string;
  onClose: () => void;
};

/** Sends the draft to review with a note; what the checks require comes first. */
export function SubmitDialog({ editor, autosave, findings, editionId, onClose }: Props) {
  const state = useSaveState(autosave);
  const unsent = unsentWords(`submission ${editionId}`);
  const form = useActionForm(submitInput, submitEdition, {
    editionId,
    lockVersion: state.lockVersion,
    note: unsent.words,
  });
  const { register, setValue, submitThen, formState } = form;
  useEffect(() => {
    setValue("lockVersion", state.lockVersion);
  }, [setValue, state.lockVersion]);
  const required = requiredOf(findings ?? [], form.refusal?.current);
  const go = (finding: Finding) => {
    onClose();
    // The dialog gives the focus back to its button first.
    setTimeout(() => editor && goToFinding(editor, finding), AFTER_CLOSING);
  };
  const submit = submitThen(() => {
    unsent.forget();
    onClose();
    showToast({ title: "Submitted for review." });
  });
  return (
    <Dialog
      title="Submit for review"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      description="While it is in review its words do not change. You can pull it back."
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 pb-4">
        {required.length > 0 ? <Required findings={required} onGo={go} /> : null}
        <FormField
          autoFocus
          rows={3}
          label="Note to the reviewer"
          description="What this edition does, and what to look at."
          error={formState.errors.note?.message}
          {...register("note", { onChange: unsent.keep })}
        />
        <SubmitRow
          refusal={formState.errors.root?.message}
          busy={formState.isSubmitting}
          reason={whyNotYet(required.length, hasUnsavedWords(state))}
          beside={<Button onPress={onClose}>Go on writing</Button>}
        >
          Submit for review
        </SubmitRow>
      </form>
    </Dialog>
  );
}

function whyNotYet(required: number, isUnsaved: boolean): string | null {
  if (required > 0) return "Put right what is required first.";
  return isUnsaved ? "Your last words are being saved. This takes a moment." : null;
}

function Required({ findings, onGo }: { findings: readonly Finding[]; onGo: (finding: Finding) => void }) {
  return (
    <Notice tone="danger" title="Required before review">
      <ul className="flex flex-col">
        {findings.slice(0, MOST_SHOWN).map((finding) => (
          <li key={keyOf(finding)}>
            <button
              type="button"
              onClick={() => onGo(finding)}
              className="cursor-pointer py-1 text-left underline decoration-1 underline-offset-2 hover:decoration-2"
            >
              {finding.sentence}
            </button>
          </li>
        ))}
      </ul>
      {findings.length > MOST_SHOWN ? <p>And {findings.length - MOST_SHOWN} more, beside the text.</p> : null}
    </Notice>
  );
}

const MOST_SHOWN = 6;
const AFTER_CLOSING = 50;

/** What this window found, and what the server found that this window does not know. */
function requiredOf(findings: readonly Finding[], current: unknown): Finding[] {
  const known = findings.filter(({ severity }) => severity === "required");
  const told = (current as { findings?: Finding[] } | undefined)?.findings ?? [];
  const keys = new Set(known.map(keyOf));
  return [...known, ...told.filter((finding) => !keys.has(keyOf(finding)))];
}
