"use client";

import type { UseFormRegisterReturn } from "react-hook-form";
import { PasswordField } from "@/components/ui/password-field";

type Problem = { message?: string };
type Props = {
  password: UseFormRegisterReturn;
  again: UseFormRegisterReturn;
  errors: { password?: Problem; again?: Problem };
};

/** A new password, twice. */
export function NewPasswordFields({ password, again, errors }: Props) {
  return (
    <>
      <PasswordField
        label="New password"
        description="At least 12 characters. Several words in a row are easy to remember."
        autoComplete="new-password"
        error={errors.password?.message}
        {...password}
      />
      <PasswordField
        label="New password again"
        autoComplete="new-password"
        error={errors.again?.message}
        {...again}
      />
    </>
  );
}
