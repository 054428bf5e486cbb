"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { CommentField } from "@/components/review/comment-field";
import {
  type CommentActions,
  type CommentedText,
  commentPlace,
  type Spoken,
} from "@/components/review/comment-form";
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

const WHAT_IT_COSTS =
  "If the author takes your words in, somebody else must approve this edition. To stay its reviewer, write a comment.";

/** Other words for a passage, with the reason; its citations are numbers in brackets that stay. */
export function ProposeForm({ on, about, actions, reason, close }: Props) {
  const why = unsentWords(commentPlace(on, about));
  const instead = unsentWords(`words of ${commentPlace(on, about)}`, about.typed);
  const form = useActionForm(proposeInput, actions.propose, {
    ...{ ...on, anchor: about.anchor, typed: instead.words },
    ...{ blocking: true, text: why.words, mentionedIds: [] },
  });
  const leave = () => {
    why.forget();
    instead.forget();
    close();
  };
  const submit = form.submitThen(() => {
    showToast({ title: "Proposed. The author takes it in or declines it." });
    leave();
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
        {...form.register("typed", { onChange: instead.keep })}
      />
      <CommentField
        label="Why"
        rows={2}
        people={actions.people}
        onMentions={(ids) => form.setValue("mentionedIds", ids)}
        error={errors.text?.message}
        {...form.register("text", { onChange: why.keep })}
      />
      <Checkbox
        label="Blocks approval until it is decided"
        error={errors.blocking?.message}
        {...form.register("blocking")}
      />
      {actions.proposalsBar ? <p className="text-sm text-muted">{WHAT_IT_COSTS}</p> : null}
      <SubmitRow
        refusal={errors.root?.message ?? errors.mentionedIds?.message}
        busy={isSubmitting}
        reason={reason ?? null}
        beside={<Button onPress={leave}>Cancel</Button>}
      >
        Propose
      </SubmitRow>
    </form>
  );
}
