import type { ReactNode } from "react";
import { DeskShell } from "@/components/desk/desk-shell";
import { SessionWatch } from "@/components/desk/session-watch";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type Actor, roleNames } from "@/lib/access/actor";
import { type DeskAbility, whyNotAtDesk } from "@/lib/access/policy";
import { countMyWork } from "@/lib/answers/my-work";
import { countUnread } from "@/lib/notifications/count-unread";
import { requireActor } from "@/lib/web/session";

/** Places that not everybody may open, with what it takes. */
const fenced: Record<string, DeskAbility> = {
  "/desk/import": "importAnswers",
  "/desk/people": "managePeople",
  "/desk/audit": "seeAudit",
  "/desk/settings/wording": "seeWordings",
  "/desk/settings": "manageSettings",
};

/** The signed-in shell round every page of the desk. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const person = {
    ...{ id: actor.id, name: actor.name, email: actor.email },
    roles: actor.roles.map((role) => roleNames[role]),
  };
  const closed = Object.keys(fenced).filter(
    (href) => whyNotAtDesk(actor, fenced[href] ?? "seeDesk") !== null,
  );
  const [waiting, unread] = await Promise.all([countMyWork(actor), countUnread(actor)]);
  return (
    <>
      <DeskShell {...{ person, closed, unread }} counts={{ "/desk": waiting }}>
        {whyNotAtDesk(actor, "seeDesk") ? <NoRole actor={actor} /> : children}
      </DeskShell>
      <SessionWatch personId={actor.id} email={actor.email} />
    </>
  );
}

function NoRole({ actor }: { actor: Actor }) {
  return (
    <EmptyState title="No role yet" action={<ButtonLink href="/">Read the public site</ButtonLink>}>
      <p>{whyNotAtDesk(actor, "seeDesk")}</p>
    </EmptyState>
  );
}
