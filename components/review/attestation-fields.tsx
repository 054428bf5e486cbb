"use client";

import type { UseFormRegisterReturn } from "react-hook-form";
import { FormField } from "@/components/forms/form-field";
import { SourcesToOpen } from "@/components/review/sources-to-open";
import { TicksToMake } from "@/components/review/ticks-to-make";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldProblem } from "@/components/ui/field-frame";
import { PasswordField } from "@/components/ui/password-field";
import { RadioGroup } from "@/components/ui/radio-group";
import type { SourceToOpen } from "@/lib/review/find-signing";
import { approvalStatements, type attestationFields } from "@/lib/review/verdict-input";

type Field = Exclude<keyof typeof attestationFields, "contentHash">;

type Props = {
  register: (field: Field) => UseFormRegisterReturn;
  errors: Partial<Record<Field, { message?: string }>>;
  /** What is chosen of the interests now. */
  interests: string | undefined;
  /** The conflict that somebody waived for the signer. */
  waiver?: { by: string; because: string } | null;
  /** The changes to check first, and where they are ticked. */
  ticks?: { keys: readonly string[]; href: string };
  /** The sources to open, where opening them is part of what is signed. */
  sources?: readonly SourceToOpen[];
  asksPassword: boolean;
  /** Who reads the note. */
  noteHint: string;
};

/** What everybody fills in who signs that a text is right: what was checked, the statements, the interests, a note, and the password when the sign-in is old. */
export function AttestationFields(props: Props) {
  const { register, errors, interests, waiver, ticks, sources, asksPassword, noteHint } = props;
  return (
    <>
      {ticks ? <TicksToMake {...ticks} /> : null}
      {sources ? <SourcesToOpen sources={sources} /> : null}
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1.5 font-medium">You sign that</legend>
        {approvalStatements.map((statement) => (
          <Checkbox key={statement} label={statement} value={statement} {...register("checklist")} />
        ))}
        {errors.checklist ? (
          <FieldProblem>{errors.checklist.message ?? "Tick every statement."}</FieldProblem>
        ) : null}
      </fieldset>
      {waiver ? (
        <p>
          <span className="font-medium">Conflict of interest:</span> waived by {waiver.by}, because “
          {waiver.because}”. It stands in what you sign.
        </p>
      ) : (
        <RadioGroup
          label="Conflict of interest"
          choices={interestChoices}
          error={errors.interests?.message}
          {...register("interests")}
        />
      )}
      {!waiver && interests === "declared" ? (
        <FormField
          label="Which interest"
          description="Who it is with, and what it has to do with this answer. It is kept with your approval."
          rows={2}
          error={errors.interestsText?.message}
          {...register("interestsText")}
        />
      ) : null}
      <FormField
        label="Note"
        isOptional
        rows={2}
        description={noteHint}
        error={errors.note?.message}
        {...register("note")}
      />
      {asksPassword ? (
        <PasswordField
          label="Your password"
          description="You signed in a while ago. Give it once more to sign."
          error={errors.password?.message}
          {...register("password")}
        />
      ) : null}
    </>
  );
}

const interestChoices = [
  { id: "none", label: "None", description: "I have no conflict of interest with this answer." },
  { id: "declared", label: "I declare one", description: "I have an interest, and can judge all the same." },
];
