"use client";

import { useState } from "react";
import { requestSignIn } from "@/components/account/request-sign-in";
import { SignInForm } from "@/components/account/sign-in-form";
import { Dialog } from "@/components/ui/dialog";
import { useSessionWatch } from "./use-session-watch";

type Props = { personId: string; email: string };

/** Says within seconds that the session has ended, and lets the same person sign in again without leaving the page. */
export function SessionWatch({ personId, email }: Props) {
  const { isSignedOut, look } = useSessionWatch(personId);
  const [isSigningIn, setSigningIn] = useState(false);
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title="You are signed out"
      description="Your session has ended. What you typed is still on this page; sign in again to save it."
      isOpen={isSignedOut}
      onOpenChange={() => undefined}
    >
      <div className="pb-4">
        {isSigningIn ? (
          <SignInForm
            email={email}
            signIn={requestSignIn}
            onSignedIn={() => {
              setSigningIn(false);
              void look();
            }}
          />
        ) : (
          <a
            href="/sign-in"
            className="text-link"
            onClick={(event) => {
              event.preventDefault();
              setSigningIn(true);
            }}
          >
            Sign in again
          </a>
        )}
      </div>
    </Dialog>
  );
}
