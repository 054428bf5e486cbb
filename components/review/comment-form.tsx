"use client";

import { SubmitRow } from "@/components/forms/submit-row";
import { unsentWords } from "@/components/forms/unsent-words";
import { useActionForm } from "@/components/forms/use-action-form";
import { CommentField } from "@/components/review/comment-field";
import type { ListPeople } from "@/components/review/use-mention";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-queue";
import { type AddCommentInput, addCommentInput } from "@/lib/review/comment-input";
import type { ProposeInput } from "@/lib/review/proposal-input";
import type { ThreadAnchorInput } from "@/lib/review/thread-anchor";
import type { ActionResult } from "@/lib/web/action-result";

/** The text that a comment is on: a revision of an edition, or (null) its working copy. */
export type CommentedText = { editionId: string; revisionId: string | null };

/** What a new comment needs of the server. */
export type CommentActions = {
  add: (input: AddCommentInput) => Promise<ActionResult<unknown>>;
  propose: (input: ProposeInput) => Promise<ActionResult<unknown>>;
  people: ListPeople;
  /** Whether other words, once taken in, keep whoever proposes them from signing what they could sign now. */
  proposalsBar?: boolean;
};

/** What a comment will be about, how that is told, and, where other words can be proposed for it, the words as one types them. */
export type Spoken = { anchor: ThreadAnchorInput; quote: string | null; typed: string | null };

type Props = {
  on: CommentedText;
  about: Spoken;
  actions: CommentActions;
  /** Why it cannot be sent just now. */
  reason?: string | null;
  close: () => void;
};

/** A new comment on the whole answer, on a source, or on the words chosen in it. */
export function CommentForm({ on, about, actions, reason, close }: Props) {
  const unsent = unsentWords(commentPlace(on, about));
  const form = useActionForm(addCommentInput, actions.add, {
    ...{ ...on, anchor: about.anchor, blocking: true, text: unsent.words, mentionedIds: [] },
  });
  const leave = () => {
    unsent.forget();
    close();
  };
  const submit = form.submitThen(() => {
    showToast({ title: "Comment added." });
    leave();
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {about.quote === null ? (
        <p className="text-muted">On the whole answer</p>
      ) : (
        <blockquote className="line-clamp-4 border-l-3 border-line pl-3 text-muted">
          {about.anchor?.kind === "reference" ? about.quote : `“${about.quote}”`}
        </blockquote>
      )}
      <CommentField
        label="Comment"
        description="@ names somebody, who hears of it."
        rows={3}
        autoFocus
        people={actions.people}
        onMentions={(ids) => form.setValue("mentionedIds", ids)}
        error={errors.text?.message}
        {...form.register("text", { onChange: unsent.keep })}
      />
      <Checkbox
        label="Blocks approval until it is resolved"
        error={errors.blocking?.message}
        {...form.register("blocking")}
      />
      <SubmitRow
        refusal={errors.root?.message ?? errors.mentionedIds?.message}
        busy={isSubmitting}
        reason={reason ?? null}
        beside={<Button onPress={leave}>Cancel</Button>}
      >
        Add comment
      </SubmitRow>
    </form>
  );
}

/** Where the words of a comment belong while they are unsent: at the same words of the same text. */
export function commentPlace({ editionId }: CommentedText, { anchor }: Spoken): string {
  return `comment ${editionId} ${JSON.stringify(anchor)}`;
}
