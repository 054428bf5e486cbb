import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { type Role, roleNames } from "@/lib/access/actor";

/** Somebody as the list shows them. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  credentials: string;
  affiliation: string;
  roles: readonly Role[];
  deactivatedAt: Date | null;
  lastSeenAt: Date | null;
};

/** Everybody with an account; each row leads to their page. */
export function PeopleTable({ people, zone }: { people: readonly PersonRow[]; zone: string }) {
  return (
    <Table
      caption="People"
      rows={people}
      rowKey={(person) => person.id}
      rowHref={(person) => `/desk/people/${person.id}`}
      columns={[
        { key: "name", title: "Name", cell: (person) => <NameCell person={person} /> },
        { key: "email", title: "Email", cell: (person) => <Address email={person.email} /> },
        {
          key: "roles",
          title: "Roles",
          cell: (person) => person.roles.map((role) => roleNames[role]).join(", ") || "None",
        },
        {
          key: "state",
          title: "State",
          cell: ({ deactivatedAt }) =>
            deactivatedAt ? <Badge>Deactivated</Badge> : <Badge tone="success">Active</Badge>,
        },
        {
          key: "seen",
          title: "Last seen",
          cell: ({ lastSeenAt }) => (lastSeenAt ? <DateText instant={lastSeenAt} zone={zone} /> : "Never"),
        },
      ]}
    />
  );
}

/** Breaks at the @ before it breaks anywhere else. */
function Address({ email }: { email: string }) {
  const [name, host] = email.split("@");
  return (
    <span className="break-words">
      {name}
      <wbr />@{host}
    </span>
  );
}

function NameCell({ person }: { person: PersonRow }) {
  return (
    <>
      {person.name}
      {person.credentials ? <span className="font-normal text-muted">, {person.credentials}</span> : null}
      {person.affiliation ? (
        <span className="block text-sm font-normal text-muted">{person.affiliation}</span>
      ) : null}
    </>
  );
}
