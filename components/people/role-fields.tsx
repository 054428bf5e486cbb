"use client";

import type { UseFormRegisterReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldProblem } from "@/components/ui/field-frame";
import { roleNames, roles } from "@/lib/access/actor";
import { roleWords } from "./role-words";

type Props = {
  /** From `register("roles")`. */
  field: UseFormRegisterReturn;
  error?: string | undefined;
};

/** The four roles, any number of them. */
export function RoleFields({ field, error }: Props) {
  return (
    <fieldset className="flex flex-col gap-2.5">
      <legend className="mb-1.5 font-medium">Roles</legend>
      {roles.map((role) => (
        <Checkbox key={role} {...field} value={role} label={roleNames[role]} description={roleWords[role]} />
      ))}
      {error ? <FieldProblem>{error}</FieldProblem> : null}
    </fieldset>
  );
}
