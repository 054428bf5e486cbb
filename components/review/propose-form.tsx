"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { CommentField } from "@/components/review/comment-field";
import type { CommentActions, CommentedText, Spoken } from "@/components/review/comment-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-queue";
import { proposeInput } from "@/lib/review/proposal-input";

type Props = {
  on: CommentedText;
  about: Spoken & { typed: string };
  actions: CommentActions;
  reason?: string | null;
  close: () => void;
};

/** Other words for a passage, with the reason; its citations are numbers in brackets that stay. */
export function ProposeForm({ on, about, actions, reason, close }: Props) {
  const form = useActionForm(proposeInput, actions.propose, {
    ...{ ...on, anchor: about.anchor, typed: about.typed },
    ...{ blocking: true, text: "", mentionedIds: [] },
  });
  const submit = form.submitThen(() => {
    showToast({ title: "Proposed. The author takes it in or declines it." });
    close();
  });
  const { errors, isSubmitting } = form.formState;
  const cites = /\[[\d,–]+\]/.test(about.typed);
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <FormField
        label="Words instead"
        description={
          cites ? "Numbers in brackets are citations: leave each of them in." : "Empty leaves the words out."
        }
        rows={3}
        autoFocus
        error={errors.typed?.message}
        {...form.register("typed")}
      />
      <CommentField
        label="Why"
        rows={2}
        people={actions.people}
        onMentions={(ids) => form.setValue("mentionedIds", ids)}
        error={errors.text?.message}
        {...form.register("text")}
      />
      <Checkbox
        label="Blocks approval until it is decided"
        error={errors.blocking?.message}
        {...form.register("blocking")}
      />
      <SubmitRow
        refusal={errors.root?.message ?? errors.mentionedIds?.message}
        busy={isSubmitting}
        reason={reason ?? null}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Propose
      </SubmitRow>
    </form>
  );
}
