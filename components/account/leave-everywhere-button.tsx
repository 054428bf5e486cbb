"use client";

import { useState } from "react";
import { forgetOnDevice } from "@/components/account/leave-desk";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  personId: string;
  signOutEverywhere: (input: Record<string, never>) => Promise<ActionResult<unknown>>;
};

/** Ends all of one's own sessions, for whoever left a browser open somewhere. */
export function LeaveEverywhereButton({ personId, signOutEverywhere }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const leave = async () => {
    setPending(true);
    await signOutEverywhere({});
    await forgetOnDevice(personId);
    window.location.assign("/sign-in");
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>Sign out everywhere</Button>
      <ConfirmDialog
        title="Sign out everywhere?"
        description="Every browser where you are signed in asks for your password again, this one included. Words that are not saved yet are removed from this device."
        confirm="Sign out everywhere"
        isOpen={isAsking}
        isPending={isPending}
        onOpenChange={setAsking}
        onConfirm={() => void leave()}
      />
    </>
  );
}
