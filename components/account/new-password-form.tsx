"use client";

import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { withPasswordLaw } from "@/lib/access/password-law";
import { newPasswordInput } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";
import { NewPasswordFields } from "./new-password-fields";
import { signInAndOpenDesk } from "./sign-in-and-open-desk";

type Input = { token: string; password: string; again: string };
type Props = {
  token: string;
  email: string;
  setNewPassword: (input: Input) => Promise<ActionResult<unknown>>;
};

/** A new password, by a link. */
export function NewPasswordForm({ token, email, setNewPassword }: Props) {
  const schema = withPasswordLaw(newPasswordInput, email);
  const { register, submitThen, getValues, formState } = useActionForm(schema, setNewPassword, {
    token,
    password: "",
    again: "",
  });
  const { errors, isSubmitting } = formState;
  const then = () => void signInAndOpenDesk(email, getValues("password"));
  return (
    <form method="post" noValidate onSubmit={submitThen(then)} className="flex flex-col gap-4">
      <input type="hidden" autoComplete="username" name="username" value={email} readOnly />
      <NewPasswordFields {...{ errors }} password={register("password")} again={register("again")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Set the password
      </SubmitRow>
    </form>
  );
}
