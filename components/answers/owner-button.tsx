"use client";

import { useState } from "react";
import { FormSelect } from "@/components/forms/form-select";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { type AssignOwnerInput, assignOwnerInput } from "@/lib/answers/review-plan-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  answerId: string;
  owner: { id: string; name: string };
  people: readonly { id: string; name: string }[];
  reason: string | null;
  assign: (input: AssignOwnerInput) => Promise<ActionResult<unknown>>;
};

/** Hands an answer to somebody else, in a dialog. */
export function OwnerButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" reason={props.reason} onPress={() => setOpen(true)}>
        Change the owner
      </Button>
      <Dialog
        title="Whose is this answer?"
        description="Its owner writes its next edition and is reminded of its reviews."
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <OwnerForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function OwnerForm({ answerId, owner, people, assign, close }: Props & { close: () => void }) {
  const form = useActionForm(assignOwnerInput, assign, {
    ...{ answerId, ownerId: owner.id, seenOwnerId: owner.id },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.submitThen(() => {
    close();
    showToast({ title: "The answer has its owner." });
  });
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 pb-4">
      <FormSelect
        control={form.control}
        name="ownerId"
        label="Owner"
        choices={people.map(({ id, name }) => ({ id, label: name }))}
      />
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        Hand it over
      </SubmitRow>
    </form>
  );
}
