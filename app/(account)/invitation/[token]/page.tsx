import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { acceptInvitation, setNewPassword } from "@/app/(account)/invitation/[token]/actions";
import { AcceptInvitationForm } from "@/components/account/accept-invitation-form";
import { AccountCard } from "@/components/account/account-card";
import { NewPasswordForm } from "@/components/account/new-password-form";
import { roleNames } from "@/lib/access/actor";
import { findOpenInvitation } from "@/lib/access/find-open-invitation";
import { getCentre } from "@/lib/settings/queries";

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: "Invitation", referrer: "same-origin" };

/** Where a link leads: an invited person introduces themselves, or somebody sets a new password. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const open = await findOpenInvitation(token);
  if (!open) notFound();
  if (open.kind === "new_password")
    return (
      <AccountCard
        title="Set a new password"
        description={`For ${open.email}. You are signed out everywhere else.`}
      >
        <NewPasswordForm {...{ token, setNewPassword }} email={open.email} />
      </AccountCard>
    );
  const { name } = await getCentre();
  const roles = open.roles.map((role) => roleNames[role].toLowerCase()).join(", ");
  return (
    <AccountCard
      title={`Welcome to ${name}`}
      description={`You are invited as ${roles || "a colleague"} with the address ${open.email}.`}
    >
      <AcceptInvitationForm {...{ token, acceptInvitation }} email={open.email} />
    </AccountCard>
  );
}
