"use client";

import type { ReactNode } from "react";
import { requestSignIn } from "@/components/account/request-sign-in";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { PasswordField } from "@/components/ui/password-field";
import { signInInput } from "@/lib/access/sign-in-input";

type Props = {
  email: string;
  onSignedIn: () => void;
  /** The way out for somebody else. */
  beside: ReactNode;
};

/** Signs the person of this page in again, and nobody else: what stands on the page is theirs. */
export function SignInAgainForm({ email, onSignedIn, beside }: Props) {
  const { register, submitThen, formState } = useActionForm(signInInput, requestSignIn, {
    email,
    password: "",
  });
  const { errors, isSubmitting } = formState;
  return (
    <form
      method="post"
      aria-label="Sign in again"
      noValidate
      onSubmit={submitThen(onSignedIn)}
      className="flex flex-col gap-4"
    >
      <FormField
        label="Email"
        type="email"
        autoComplete="username"
        readOnly
        error={errors.email?.message}
        {...register("email")}
      />
      <PasswordField label="Password" autoFocus error={errors.password?.message} {...register("password")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting} beside={beside}>
        Sign in again
      </SubmitRow>
    </form>
  );
}
