"use client";

import { lazy, Suspense } from "react";
import { Dialog } from "@/components/ui/dialog";
import { type Signed, useSessionWatch } from "./use-session-watch";

// Fetched when it is needed: it is on every page of the desk, and hardly ever seen.
const SignInAgainForm = lazy(() =>
  import("@/components/account/sign-in-again-form").then((room) => ({ default: room.SignInAgainForm })),
);

type Props = { personId: string; email: string };

const words: Record<Exclude<Signed, "in">, { title: string; says: string }> = {
  out: {
    title: "You are signed out",
    says: "Your session has ended. What you typed is still on this page; sign in again and it is saved.",
  },
  "somebody-else": {
    title: "Somebody else signed in on this browser",
    says: "This page belongs to the person below, and so do its words: they are kept on this device and saved when that person signs in again.",
  },
};

/** Says within seconds that the session has ended, and lets the same person sign in again without leaving the page. Nobody else sees or saves what stands on it. */
export function SessionWatch({ personId, email }: Props) {
  const { signed, look } = useSessionWatch(personId);
  const { title, says } = words[signed === "in" ? "out" : signed];
  return (
    <>
      {signed === "somebody-else" ? <div aria-hidden className="fixed inset-0 z-40 bg-canvas" /> : null}
      <Dialog
        role="alertdialog"
        size="small"
        title={title}
        description={says}
        isOpen={signed !== "in"}
        onOpenChange={() => undefined}
      >
        <div className="pb-4">
          <Suspense>
            <SignInAgainForm email={email} onSignedIn={() => void look()} />
          </Suspense>
          {signed === "somebody-else" ? (
            <p className="mt-4 border-t border-line pt-3">
              <a href="/desk" className="text-link">
                Go to the desk of who is signed in now
              </a>
            </p>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
