"use client";

import { useState } from "react";
import { leaveDesk } from "@/components/account/leave-desk";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type Props = { personId: string; drafts: number; onStay: () => void };

/** Asks before somebody signs out whose words are nowhere but on this device. */
export function LeaveDialog({ personId, drafts, onStay }: Props) {
  const [isLeaving, setLeaving] = useState(false);
  const where = drafts === 1 ? "One draft has words" : `${drafts} drafts have words`;
  return (
    <ConfirmDialog
      title="Sign out and let unsaved words go?"
      description={`${where} that only this device keeps. Signing out removes them from it. To keep them, open the draft and restore them or let them be saved.`}
      confirm="Sign out and remove them"
      isDangerous
      isPending={isLeaving}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onStay()}
      onConfirm={() => {
        setLeaving(true);
        void leaveDesk(personId);
      }}
    />
  );
}
