import type { Metadata } from "next";
import {
  changePassword,
  changeProfile,
  chooseMail,
  declareInterests,
  signOutEverywhere,
} from "@/app/desk/profile/actions";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { LeaveEverywhereButton } from "@/components/account/leave-everywhere-button";
import { ProfileForm } from "@/components/account/profile-form";
import { PageHeader } from "@/components/desk/page-header";
import { DeclarationForm } from "@/components/interests/declaration-form";
import { DeclarationList } from "@/components/interests/declaration-list";
import { DeclarationStanding } from "@/components/interests/declaration-standing";
import { MailWishForm } from "@/components/mail/mail-wish-form";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { roleNames } from "@/lib/access/actor";
import { getOwnAccount } from "@/lib/access/queries";
import { findMailWish } from "@/lib/mail/choose-mail";
import { isMailOn } from "@/lib/mail/is-mail-on";
import { listOwnDeclarations } from "@/lib/review/list-declarations";
import { getCentre } from "@/lib/settings/queries";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Profile and password" };

/** One's own account. */
export default async function ProfilePage() {
  const actor = await requireActor();
  const [account, wish, declarations, { timeZone }] = await Promise.all([
    getOwnAccount(actor),
    findMailWish(actor),
    listOwnDeclarations(actor),
    getCentre(),
  ]);
  const [last = null, ...earlier] = declarations;
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
        <div id="interests" className="scroll-mt-16 lg:row-span-2">
          <Card
            title="Declaration of interests"
            description="Whoever gives you a review sees it before. Every declaration is kept."
          >
            <DeclarationStanding declaration={last} now={new Date()} zone={timeZone} />
            <DeclarationForm
              key={last?.id ?? "first"}
              last={last?.interests ?? null}
              declare={declareInterests}
            />
            <DeclarationList declarations={earlier} zone={timeZone} />
          </Card>
        </div>
        <Card title="Password" description="When it changes you are signed out everywhere else.">
          <ChangePasswordForm {...{ email, changePassword }} />
        </Card>
        <div id="mail" className="scroll-mt-16">
          <Card
            title="Mail"
            description="What stands in your inbox, also by mail. Never what you did yourself."
          >
            {isMailOn() ? null : (
              <div className="mb-4">
                <Notice>Mail is not set up on this server. Your choice holds as soon as it is.</Notice>
              </div>
            )}
            <MailWishForm wish={wish} zone={timeZone} chooseMail={chooseMail} />
          </Card>
        </div>
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
