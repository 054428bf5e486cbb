import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPanel } from "@/app/(account)/sign-in/sign-in-panel";
import { AccountCard } from "@/components/account/account-card";
import { Notice } from "@/components/ui/notice";
import { sameOriginPath } from "@/lib/web/same-origin-path";
import { findActor } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Sign in" };

/** The way in. Whoever is signed in already goes on to where they wanted to be. */
export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const path = sameOriginPath(asked.callbackUrl);
  if (await findActor()) redirect(path);
  return (
    <AccountCard
      title="Sign in"
      footer="No account, or no password any more? An administrator of your centre makes you a link."
    >
      {asked.ended ? (
        <Notice className="mb-4">Your session has ended. Sign in, and you are back where you were.</Notice>
      ) : null}
      {asked.error ? (
        <Notice tone="danger" className="mb-4">
          Signing in did not work. Check the address and the password, and try again.
        </Notice>
      ) : null}
      <SignInPanel path={path} />
    </AccountCard>
  );
}
