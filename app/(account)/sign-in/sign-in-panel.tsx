"use client";

import { requestSignIn } from "@/components/account/request-sign-in";
import { SignInForm } from "@/components/account/sign-in-form";

/** The form, and the way on. A new session is a new page: nothing of an earlier one stays in memory. */
export function SignInPanel({ path }: { path: string }) {
  return <SignInForm signIn={requestSignIn} onSignedIn={() => window.location.assign(path)} />;
}
