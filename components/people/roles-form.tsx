"use client";

import { afterOwnSaves } from "@/components/forms/own-saves";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { showToast } from "@/components/ui/toast-queue";
import type { Role } from "@/lib/access/actor";
import { changeRolesInput } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";
import { RoleFields } from "./role-fields";

type Input = { personId: string; lockVersion: number; roles: Role[] };
type Props = { person: Input; changeRoles: (input: Input) => Promise<ActionResult<unknown>> };

/** What somebody may do from now on. */
export function RolesForm({ person, changeRoles }: Props) {
  const { register, submitThen, formState } = useActionForm(
    changeRolesInput,
    afterOwnSaves(person.personId, changeRoles),
    person,
  );
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen(() => showToast({ title: "Roles changed" }))}
      className="flex flex-col gap-4"
    >
      <RoleFields field={register("roles")} error={errors.roles?.message} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Change roles
      </SubmitRow>
    </form>
  );
}
