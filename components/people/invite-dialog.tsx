"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { SubmitRow } from "@/components/forms/submit-row";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { inviteInput } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";
import { type MadeLink, OnceLink } from "./once-link";
import { RoleFields } from "./role-fields";

type Invite = (input: {
  email: string;
  roles: ("specialist" | "reviewer" | "publisher" | "administrator")[];
}) => Promise<ActionResult<MadeLink>>;

/** Asks whom to invite, and gives the link. */
export function InviteDialog({ invite }: { invite: Invite }) {
  const [isOpen, setOpen] = useState(false);
  const [link, setLink] = useState<MadeLink | null>(null);
  const open = () => {
    setLink(null);
    setOpen(true);
  };
  return (
    <>
      <Button variant="primary" onPress={open}>
        <UserPlus aria-hidden /> Invite somebody
      </Button>
      <Dialog
        title={link ? "The invitation is ready" : "Invite somebody"}
        description={link ? undefined : "You get a link to send. They choose their own name and password."}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={link ? <Button onPress={() => setOpen(false)}>Done</Button> : undefined}
      >
        {link ? <OnceLink link={link} /> : <InviteForm invite={invite} onMade={setLink} />}
      </Dialog>
    </>
  );
}

function InviteForm({ invite, onMade }: { invite: Invite; onMade: (link: MadeLink) => void }) {
  const { register, submitThen, formState } = useActionForm(inviteInput, invite, { email: "", roles: [] });
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={submitThen((link) => link && onMade(link))}
      className="flex flex-col gap-4 pb-4"
    >
      <FormField
        label="Email"
        type="email"
        autoComplete="off"
        error={errors.email?.message}
        {...register("email")}
      />
      <RoleFields field={register("roles")} error={errors.roles?.message} />
      <SubmitRow refusal={errors.root?.message} busy={isSubmitting}>
        Make the link
      </SubmitRow>
    </form>
  );
}
