import { AccountCard } from "@/components/account/account-card";
import { ButtonLink } from "@/components/ui/button-link";

/** A link that is wrong, used, revoked or too old: all the same. */
export default function InvitationNotFound() {
  return (
    <AccountCard
      title="This link does not work"
      description="It was used already, was revoked, is too old, or was not copied whole. Ask an administrator for a new one."
    >
      <ButtonLink href="/sign-in">Sign in instead</ButtonLink>
    </AccountCard>
  );
}
