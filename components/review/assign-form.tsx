"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { AssignableRow } from "@/components/review/assignable-row";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FieldProblem } from "@/components/ui/field-frame";
import { showToast } from "@/components/ui/toast-queue";
import { type AssignInput, assignInput } from "@/lib/review/assign-input";
import type { Assignable } from "@/lib/review/list-assignable";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  edition: { editionId: string; lockVersion: number };
  people: readonly Assignable[];
  zone: string;
  assign: (input: AssignInput) => Promise<ActionResult<unknown>>;
  close: () => void;
};

/** Chooses who reviews. Whoever has a conflict of interest is given it only with a reason why they judge all the same. */
export function AssignForm({ edition, people, zone, assign, close }: Props) {
  const form = useActionForm(assignInput, assign as (input: Sent) => ReturnType<typeof assign>, {
    ...edition,
    waiver: "",
  });
  const chosen = people.find(({ id }) => id === form.watch("reviewerId"));
  const { errors, isSubmitting } = form.formState;
  const submit = form.submitThen(() => {
    close();
    showToast({ title: `It is with ${chosen?.name ?? "them"} now.` });
  });
  if (people.length === 0)
    return (
      <EmptyState title="Nobody else reviews here">An administrator can make somebody a reviewer.</EmptyState>
    );
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pb-4">
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">Reviewer</legend>
        {people.map((person) => (
          <AssignableRow key={person.id} {...{ person, zone }} radio={form.register("reviewerId")} />
        ))}
        {errors.reviewerId ? <FieldProblem>{errors.reviewerId.message}</FieldProblem> : null}
      </fieldset>
      {chosen?.conflicts ? (
        <FormField
          label={`Why ${chosen.name} may review it all the same`}
          description="You waive a conflict of interest. It stands by your name in the approval and in the audit."
          rows={3}
          error={errors.waiver?.message}
          {...form.register("waiver")}
        />
      ) : null}
      <SubmitRow
        refusal={errors.root?.message}
        busy={isSubmitting}
        beside={<Button onPress={close}>Cancel</Button>}
      >
        {chosen ? `Assign to ${chosen.name}` : "Assign"}
      </SubmitRow>
    </form>
  );
}

type Sent = Omit<AssignInput, "waiver"> & { waiver?: string };
