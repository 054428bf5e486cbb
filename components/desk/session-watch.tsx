"use client";

import { Suspense } from "react";
import { Dialog } from "@/components/ui/dialog";
import { late } from "@/components/ui/late";
import { useQuietKeys } from "./use-quiet-keys";
import { type Signed, useSessionWatch } from "./use-session-watch";

// Fetched when it is needed: it is on every page of the desk, and hardly ever seen.
const SignInAgainForm = late(() =>
  import("@/components/account/sign-in-again-form").then((room) => room.SignInAgainForm),
);

type Props = { personId: string; email: string };

const words: Record<
  Exclude<Signed, "in">,
  { title: string; says: string; way: { href: string; words: string } }
> = {
  out: {
    title: "You are signed out",
    says: "Your session has ended. What you typed is still on this page; sign in again and it is saved.",
    way: { href: "/sign-in", words: "I am somebody else" },
  },
  "somebody-else": {
    title: "Somebody else signed in on this browser",
    says: "This page belongs to the person below, and so do its words: they are kept on this device and saved when that person signs in again.",
    way: { href: "/desk", words: "Go to their desk" },
  },
};

/** Says within seconds that the session has ended, and lets the same person sign in again without leaving the page; a sentence being typed is not cut in two. Nobody else sees or saves what stands on it. */
export function SessionWatch({ personId, email }: Props) {
  const { signed, look } = useSessionWatch(personId);
  const mayInterrupt = useQuietKeys(signed === "out");
  const { title, says, way } = words[signed === "in" ? "out" : signed];
  return (
    <>
      {signed === "somebody-else" ? <div aria-hidden className="fixed inset-0 z-40 bg-canvas" /> : null}
      <Dialog
        role="alertdialog"
        size="small"
        title={title}
        description={says}
        isOpen={signed === "somebody-else" || mayInterrupt}
        onOpenChange={() => undefined}
      >
        <div className="pb-4">
          <Suspense>
            <SignInAgainForm
              email={email}
              onSignedIn={() => void look()}
              beside={
                <a href={way.href} className="text-link">
                  {way.words}
                </a>
              }
            />
          </Suspense>
        </div>
      </Dialog>
    </>
  );
}
