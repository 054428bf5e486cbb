"use client";

import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { PasswordField } from "@/components/ui/password-field";
import { showToast } from "@/components/ui/toast-queue";
import { withPasswordLaw } from "@/lib/access/password-law";
import { changePasswordInput } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";
import { NewPasswordFields } from "./new-password-fields";

type Input = { current: string; password: string; again: string };
type Props = { email: string; changePassword: (input: Input) => Promise<ActionResult<unknown>> };

const empty: Input = { current: "", password: "", again: "" };

/** A new password for the one of now. */
export function ChangePasswordForm({ email, changePassword }: Props) {
  const schema = withPasswordLaw(changePasswordInput, email);
  const { register, submitThen, reset, formState } = useActionForm(schema, changePassword, empty);
  const { errors, isSubmitting } = formState;
  const then = () => {
    reset(empty);
    showToast({ title: "Password changed", description: "You are signed out everywhere else." });
  };
  return (
    <form method="post" noValidate onSubmit={submitThen(then)} className="flex flex-col gap-4">
      <input type="hidden" autoComplete="username" name="username" value={email} readOnly />
      <PasswordField label="Current password" error={errors.current?.message} {...register("current")} />
      <NewPasswordFields {...{ errors }} password={register("password")} again={register("again")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Change password
      </SubmitRow>
    </form>
  );
}
