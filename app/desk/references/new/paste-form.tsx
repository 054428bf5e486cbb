"use client";

import { useState } from "react";
import { readPasted } from "@/app/desk/references/actions";
import { PastedList } from "@/app/desk/references/new/pasted-list";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Card } from "@/components/ui/card";
import type { PastedReference } from "@/lib/references/read-pasted-references";
import { pastedReferencesInput } from "@/lib/references/reference-acts";

/** Takes a list of references as text and shows for each line what the library knows of it; nothing is added before somebody has looked. */
export function PasteForm() {
  const { register, submitThen, formState } = useActionForm(pastedReferencesInput, readPasted, { text: "" });
  const [read, setRead] = useState<{ lines: PastedReference[]; round: number }>({ lines: [], round: 0 });
  const submit = submitThen((lines) => setRead(({ round }) => ({ lines: lines ?? [], round: round + 1 })));
  return (
    <div className="flex flex-col gap-5">
      <Card className="max-w-3xl">
        <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          <FormField
            rows={6}
            label="References"
            description="One a line, as they stand in a reference list."
            error={formState.errors.text?.message}
            {...register("text")}
          />
          <SubmitRow refusal={formState.errors.root?.message} busy={formState.isSubmitting}>
            Read them
          </SubmitRow>
        </form>
      </Card>
      {read.round > 0 ? <PastedList key={read.round} lines={read.lines} /> : null}
    </div>
  );
}
