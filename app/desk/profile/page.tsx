import type { Metadata } from "next";
import { changePassword, changeProfile, signOutEverywhere } from "@/app/desk/profile/actions";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { LeaveEverywhereButton } from "@/components/account/leave-everywhere-button";
import { ProfileForm } from "@/components/account/profile-form";
import { PageHeader } from "@/components/desk/page-header";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { roleNames } from "@/lib/access/actor";
import { getOwnAccount } from "@/lib/access/queries";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Profile and password" };

/** One's own account. */
export default async function ProfilePage() {
  const actor = await requireActor();
  const account = await getOwnAccount(actor);
  const { name, credentials, affiliation, lockVersion, email, roles, openSessions } = account;
  return (
    <>
      <PageHeader title="Profile and password" />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card
          title="Profile"
          description="Under what you approve, readers see your name and credentials of that day."
        >
          <ProfileForm
            profile={{ name, credentials, affiliation, lockVersion }}
            changeProfile={changeProfile}
          />
        </Card>
        <Card title="Password" description="When it changes you are signed out everywhere else.">
          <ChangePasswordForm {...{ email, changePassword }} />
        </Card>
        <Card
          title="Account"
          actions={<LeaveEverywhereButton personId={actor.id} signOutEverywhere={signOutEverywhere} />}
        >
          <DescriptionList
            entries={[
              { term: "Email", children: email },
              { term: "Roles", children: roles.map((role) => roleNames[role]).join(", ") || "None" },
              { term: "Open sessions", children: openSessions },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
