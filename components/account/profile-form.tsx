"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import { profileInput } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";

type Input = { name: string; credentials: string; affiliation: string; lockVersion: number };
type Props = { profile: Input; changeProfile: (input: Input) => Promise<ActionResult<unknown>> };

/** How readers and colleagues see me. */
export function ProfileForm({ profile, changeProfile }: Props) {
  const { register, submitThen, formState } = useActionForm(profileInput, changeProfile, profile);
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: "Profile saved" }))}
      className="flex flex-col gap-4"
    >
      <FormField label="Name" autoComplete="name" error={errors.name?.message} {...register("name")} />
      <FormField
        label="Credentials"
        isOptional
        description="Behind the name, such as MD, PhD."
        error={errors.credentials?.message}
        {...register("credentials")}
      />
      <FormField
        label="Affiliation"
        isOptional
        autoComplete="organization"
        error={errors.affiliation?.message}
        {...register("affiliation")}
      />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Save profile
      </SubmitRow>
    </form>
  );
}
