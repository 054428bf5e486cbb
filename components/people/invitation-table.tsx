import { DateText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { type Role, roleNames } from "@/lib/access/actor";
import type { ActionResult } from "@/lib/web/action-result";
import { RevokeButton } from "./revoke-button";

/** A link that waits to be used. */
export type InvitationRow = {
  id: string;
  kind: "invitation" | "new_password";
  email: string;
  roles: readonly Role[];
  expiresAt: Date;
};

type Props = {
  invitations: readonly InvitationRow[];
  zone: string;
  revoke: (input: { invitationId: string }) => Promise<ActionResult<unknown>>;
};

/** Links that were handed out and not used yet. */
export function InvitationTable({ invitations, zone, revoke }: Props) {
  return (
    <Table
      caption="Links not used yet"
      rows={invitations}
      rowKey={(invitation) => invitation.id}
      columns={[
        { key: "email", title: "Email", cell: (invitation) => invitation.email, className: "break-all" },
        {
          key: "kind",
          title: "For",
          cell: ({ kind, roles }) =>
            kind === "invitation" ? roles.map((role) => roleNames[role]).join(", ") : "A new password",
        },
        {
          key: "until",
          title: "Works until",
          cell: ({ expiresAt }) => <DateText instant={expiresAt} zone={zone} />,
        },
        {
          key: "revoke",
          title: "Revoke",
          cell: ({ id, email }) => <RevokeButton invitationId={id} email={email} revoke={revoke} />,
        },
      ]}
    />
  );
}
