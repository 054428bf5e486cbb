"use client";

import { useState } from "react";
import { AssignForm } from "@/components/review/assign-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { AssignInput } from "@/lib/review/assign-input";
import type { Assignable } from "@/lib/review/list-assignable";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  edition: { editionId: string; lockVersion: number };
  people: readonly Assignable[];
  zone: string;
  /** Why it cannot be given to anybody now. */
  reason: string | null;
  assign: (input: AssignInput) => Promise<ActionResult<unknown>>;
};

/** Gives a review to somebody: opens the list of who may do it, with their interests and what they have in hand. */
export function AssignDialog({ reason, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...{ reason }} onPress={() => setOpen(true)}>
        Assign…
      </Button>
      <Dialog
        title="Who reviews this?"
        description="They hold it for two working days and are told at once."
        size="medium"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <AssignForm {...rest} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
