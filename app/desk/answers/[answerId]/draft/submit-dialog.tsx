"use client";

import { useEffect } from "react";
import { submitEdition } from "@/app/desk/answers/[answerId]/draft/actions";
import type { Autosave } from "@/components/editor/autosave-loop";
import { hasUnsavedWords } from "@/components/editor/autosave-state";
import { useSaveState } from "@/components/editor/use-autosave";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import { submitInput } from "@/lib/answers/edition-input";
import type { Finding } from "@/lib/document/checks/finding";

type Props = {
  autosave: Autosave;
  findings: readonly Finding[] | null;
  editionId: string;
  onClose: () => void;
};

/** Sends the draft to review with a note; what the checks require comes first. */
export function SubmitDialog({ autosave, findings, editionId, onClose }: Props) {
  const state = useSaveState(autosave);
  const form = useActionForm(submitInput, submitEdition, {
    editionId,
    lockVersion: state.lockVersion,
    note: "",
  });
  const { register, setValue, submitThen, formState } = form;
  useEffect(() => {
    setValue("lockVersion", state.lockVersion);
  }, [setValue, state.lockVersion]);
  const required = (findings ?? []).filter((finding) => finding.severity === "required");
  const submit = submitThen(() => {
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
        {required.length > 0 ? <Required findings={required} /> : null}
        <FormField
          autoFocus
          rows={3}
          label="Note to the reviewer"
          description="What this edition does, and what to look at."
          error={formState.errors.note?.message}
          {...register("note")}
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

function Required({ findings }: { findings: readonly Finding[] }) {
  return (
    <Notice tone="danger" title="Required before review">
      <ul className="list-disc pl-4">
        {[...new Set(findings.map(({ sentence }) => sentence))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
