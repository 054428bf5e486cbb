"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { withPasswordLaw } from "@/lib/access/password-law";
import { acceptInvitationInput } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";
import { NewPasswordFields } from "./new-password-fields";
import { signInAndOpenDesk } from "./sign-in-and-open-desk";

type Input = {
  token: string;
  name: string;
  credentials: string;
  affiliation: string;
  password: string;
  again: string;
};
type Props = {
  token: string;
  email: string;
  acceptInvitation: (input: Input) => Promise<ActionResult<unknown>>;
};

/** Who are you, and with which password do you come back? */
export function AcceptInvitationForm({ token, email, acceptInvitation }: Props) {
  const empty = { token, name: "", credentials: "", affiliation: "", password: "", again: "" };
  const schema = withPasswordLaw(acceptInvitationInput, email);
  const { register, submitThen, getValues, formState } = useActionForm(schema, acceptInvitation, empty);
  const { errors, isSubmitting } = formState;
  const then = () => void signInAndOpenDesk(email, getValues("password"));
  return (
    <form method="post" noValidate onSubmit={submitThen(then)} className="flex flex-col gap-4">
      <input type="hidden" autoComplete="username" name="username" value={email} readOnly />
      <FormField
        label="Name"
        description="As readers see it under what you review."
        autoComplete="name"
        error={errors.name?.message}
        {...register("name")}
      />
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
      <NewPasswordFields {...{ errors }} password={register("password")} again={register("again")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Create my account
      </SubmitRow>
    </form>
  );
}
