"use client";

import { useRouter } from "next/navigation";
import { mergeReferences } from "@/app/desk/references/actions";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { fieldsFor } from "@/components/references/fields-by-type";
import { showToast } from "@/components/ui/toast-queue";
import { mergeInput } from "@/lib/answers/merge-input";
import type { MergeField } from "@/lib/references/merged-csl";
import type { ReferenceInput } from "@/lib/references/reference-input";

type Side = { id: string; lockVersion: number; fields: ReferenceInput };
type Props = { winner: Side & { label: string }; loser: Side & { label: string }; reason: string | null };

/** The fields in which two entries differ, side by side: each is kept from one of them. What only one has is kept anyway where it is an identifier. */
export function MergeForm({ winner, loser, reason }: Props) {
  const router = useRouter();
  const form = useActionForm(mergeInput, mergeReferences, {
    ...{ winnerId: winner.id, winnerVersion: winner.lockVersion },
    ...{ loserId: loser.id, loserVersion: loser.lockVersion, taken: [], idempotencyKey: "" },
  });
  const taken = form.watch("taken");
  const choose = (name: MergeField, isLoser: boolean) =>
    form.setValue("taken", isLoser ? [...taken, name] : taken.filter((one) => one !== name));
  const submit = form.submitThen((merged) => {
    showToast({
      title: "Reference merged",
      description: `${merged?.drafts === 1 ? "1 draft" : `${merged?.drafts ?? 0} drafts`} rewritten. It can be taken back for 30 days.`,
    });
    router.push(`/desk/references/${winner.id}`);
  });
  const differing = fieldsFor(winner.fields.type, { ...loser.fields, ...winner.fields }).filter(
    ({ name }) => winner.fields[name] !== loser.fields[name],
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {differing.length === 0 ? (
        <p className="text-muted">Both entries have the same fields.</p>
      ) : (
        <div className="grid gap-x-2 gap-y-1 px-3 sm:grid-cols-2">
          <p>
            First: <span className="font-medium">{winner.label}</span>, which stays
          </p>
          <p>
            Second: <span className="font-medium">{loser.label}</span>, which gives way
          </p>
        </div>
      )}
      {differing.map(({ name, label }) => (
        <fieldset key={name} className="rounded-lg border border-line bg-surface p-3">
          <legend className="px-1 font-medium">{label}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {[false, true].map((isLoser) => (
              <label key={String(isLoser)} className="flex items-start gap-2">
                <input
                  type="radio"
                  name={name}
                  className="mt-1 accent-accent"
                  checked={taken.includes(name) === isLoser}
                  onChange={() => choose(name, isLoser)}
                />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {(isLoser ? loser : winner).fields[name] || <span className="text-muted">nothing</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <SubmitRow
        refusal={form.formState.errors.root?.message}
        busy={form.formState.isSubmitting}
        reason={reason}
      >
        Merge {loser.label} into this one
      </SubmitRow>
    </form>
  );
}
