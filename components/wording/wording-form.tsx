"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import type { BoilerplateKind } from "@/lib/settings/settings-input";
import type { ActionResult } from "@/lib/web/action-result";
import type { WordingDraft } from "@/lib/wording/find-wording-desk";
import { wordingInput } from "@/lib/wording/wording-input";
import { DraftActs, type WordingActions } from "./wording-acts";

type Written = {
  kind: BoilerplateKind;
  draftId: string;
  lockVersion: number;
  text: string;
  effectiveOn: string;
};

type Props = {
  written: Written;
  /** The name of the wording. */
  name: string;
  /** The first day that can be chosen, and the zone of days. */
  tomorrow: string;
  zone: string;
  /** The draft that is saved; null while there is none. */
  draft: WordingDraft | null;
  actions: WordingActions;
  save: (input: Written & { idempotencyKey: string }) => Promise<ActionResult<unknown>>;
};

/** Writes a draft of standing words. Another draft starts the form anew. */
export function WordingForm(props: Props) {
  return <FreshForm key={props.written.draftId} {...props} />;
}

function FreshForm({ written, name, tomorrow, zone, draft, actions, save }: Props) {
  const { register, submitThen, formState } = useActionForm(wordingInput, save, written);
  const { errors, isSubmitting, dirtyFields } = formState;
  const isDirty = Boolean(dirtyFields.text || dirtyFields.effectiveOn);
  const unsaved = isDirty ? "Save the draft first: what is proposed is what is saved." : null;
  return (
    <div className="flex flex-col gap-3">
      <form
        noValidate
        onSubmit={submitThen(() => showToast({ title: "Draft saved. Readers see nothing of it yet." }))}
        className="flex flex-col gap-4"
      >
        <FormField label={name} rows={6} error={errors.text?.message} {...register("text")} />
        <FormField
          label="In force from"
          type="date"
          min={tomorrow}
          isOptional
          description={`From midnight of that day on (${zone}). Left empty: as soon as it is approved.`}
          className="max-w-60"
          error={errors.effectiveOn?.message}
          {...register("effectiveOn")}
        />
        <SubmitRow refusal={errors.root?.message} busy={isSubmitting} variant="secondary">
          {written.draftId ? "Save draft" : "Begin a draft with these words"}
        </SubmitRow>
      </form>
      {draft ? (
        <div className="flex flex-wrap items-center gap-2">
          <DraftActs {...{ draft, unsaved, actions }} />
        </div>
      ) : null}
    </div>
  );
}
