"use client";

import { lazy, Suspense, useState } from "react";
import { requestSignIn } from "@/components/account/request-sign-in";
import { Dialog } from "@/components/ui/dialog";
import { useSessionWatch } from "./use-session-watch";

// Fetched when it is needed: it is on every page of the desk, and hardly ever seen.
const SignInForm = lazy(() =>
  import("@/components/account/sign-in-form").then((room) => ({ default: room.SignInForm })),
);

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
          <Suspense>
            <SignInForm
              email={email}
              signIn={requestSignIn}
              onSignedIn={() => {
                setSigningIn(false);
                void look();
              }}
            />
          </Suspense>
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
