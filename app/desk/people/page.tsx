import type { Metadata } from "next";
import { invitePerson, revokeInvitation } from "@/app/desk/people/actions";
import { PageHeader } from "@/components/desk/page-header";
import { InvitationTable } from "@/components/people/invitation-table";
import { InviteDialog } from "@/components/people/invite-dialog";
import { PeopleTable } from "@/components/people/people-table";
import { listOpenInvitations, listPeople } from "@/lib/access/queries";
import { getCentre } from "@/lib/settings/queries";
import { requireDesk } from "@/lib/web/session";

export const metadata: Metadata = { title: "People" };

/** Who works here, who is invited, and what each may do. */
export default async function PeoplePage() {
  const actor = await requireDesk("managePeople");
  const [people, invitations, { timeZone: zone }] = await Promise.all([
    listPeople(actor),
    listOpenInvitations(actor),
    getCentre(),
  ]);
  return (
    <>
      <PageHeader title="People" actions={<InviteDialog invite={invitePerson} />} />
      <PeopleTable people={people} zone={zone} />
      {invitations.length > 0 ? (
        <section className="mt-8" aria-labelledby="links">
          <h2 id="links" className="mb-2 text-lg font-semibold">
            Links not used yet
          </h2>
          <InvitationTable {...{ invitations, zone }} revoke={revokeInvitation} />
        </section>
      ) : null}
    </>
  );
}
