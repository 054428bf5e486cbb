"use client";

import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { PasswordField } from "@/components/ui/password-field";
import { type SignInInput, signInInput } from "@/lib/access/sign-in-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  /** Tries the address and the password; a no never says which of the two was wrong. */
  signIn: (input: SignInInput) => Promise<ActionResult>;
  onSignedIn: () => void;
  email?: string;
};

/** Who are you: an address and a password. */
export function SignInForm({ signIn, onSignedIn, email = "" }: Props) {
  const { register, submitThen, formState } = useActionForm(signInInput, signIn, { email, password: "" });
  const { errors, isSubmitting } = formState;
  return (
    <form
      method="post"
      aria-label="Sign in"
      noValidate
      onSubmit={submitThen(onSignedIn)}
      className="flex flex-col gap-4"
    >
      <FormField
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.email?.message}
        {...register("email")}
      />
      <PasswordField label="Password" error={errors.password?.message} {...register("password")} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Sign in
      </SubmitRow>
    </form>
  );
}
