import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonActs } from "@/app/desk/people/[personId]/person-acts";
import { changeRoles } from "@/app/desk/people/actions";
import { EventTimeline } from "@/components/audit/event-timeline";
import { PageHeader } from "@/components/desk/page-header";
import { RolesForm } from "@/components/people/roles-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { findPerson, listPersonEvents } from "@/lib/access/queries";
import { getCentre } from "@/lib/settings/queries";
import { requireDesk } from "@/lib/web/session";

type Props = { params: Promise<{ personId: string }> };

export const metadata: Metadata = { title: "Person" };

/** One person: who they are, what they may do, and what happened to their account. */
export default async function PersonPage({ params }: Props) {
  const [actor, { personId }] = [await requireDesk("managePeople"), await params];
  const person = await findPerson(actor, personId);
  if (!person) notFound();
  const [events, { timeZone: zone }] = await Promise.all([listPersonEvents(actor, personId), getCentre()]);
  const act = { personId: person.id, lockVersion: person.lockVersion };
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={[{ href: "/desk/people", label: "People" }]}
        meta={person.deactivatedAt ? <Badge>Deactivated</Badge> : <Badge tone="success">Active</Badge>}
        actions={<PersonActs person={person} isSelf={person.id === actor.id} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title="Account">
          <DescriptionList
            entries={[
              { term: "Email", children: person.email },
              { term: "Credentials", children: person.credentials || "None given" },
              { term: "Affiliation", children: person.affiliation || "None given" },
              { term: "Here since", children: <DateText instant={person.createdAt} zone={zone} /> },
              { term: "Open sessions", children: person.openSessions },
            ]}
          />
        </Card>
        <Card title="What they may do">
          <RolesForm
            key={person.lockVersion}
            person={{ ...act, roles: person.roles }}
            changeRoles={changeRoles}
          />
        </Card>
        <Card title="What happened to this account" className="lg:col-span-2">
          <EventTimeline label="Events" events={events} zone={zone} />
        </Card>
      </div>
    </>
  );
}
