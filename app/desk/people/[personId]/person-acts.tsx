import {
  deactivatePerson,
  makePasswordLink,
  reactivatePerson,
  signOutEverywhere,
} from "@/app/desk/people/actions";
import { PasswordLinkButton } from "@/components/people/password-link-button";
import { PersonActButton } from "@/components/people/person-act-button";

type Props = {
  person: { id: string; name: string; lockVersion: number; deactivatedAt: Date | null };
  isSelf: boolean;
};

/** What an administrator can do with somebody's account. */
export function PersonActs({ person: { id, name, lockVersion, deactivatedAt }, isSelf }: Props) {
  const person = { personId: id, lockVersion };
  if (deactivatedAt) {
    const ask = {
      title: `Reactivate ${name}?`,
      description: "They can sign in again, with the roles they had.",
      confirm: "Reactivate",
    };
    return (
      <PersonActButton person={person} act={reactivatePerson} ask={ask} done={`${name} is active again`}>
        Reactivate
      </PersonActButton>
    );
  }
  const leaving = isSelf
    ? "You are signed out on every device, this one included."
    : "Every open page of theirs asks them to sign in again.";
  return (
    <>
      {isSelf ? null : <PasswordLinkButton person={person} name={name} makeLink={makePasswordLink} />}
      <PersonActButton
        person={person}
        act={signOutEverywhere}
        ask={{
          title: isSelf ? "Sign yourself out everywhere?" : `Sign ${name} out everywhere?`,
          description: leaving,
          confirm: "Sign out everywhere",
        }}
        done="Signed out everywhere"
      >
        Sign out everywhere
      </PersonActButton>
      <PersonActButton
        person={person}
        act={deactivatePerson}
        ask={{
          title: `Deactivate ${name}?`,
          description:
            "They are signed out within seconds and cannot sign in. Their work and their name in history stay. You can reactivate them.",
          confirm: "Deactivate",
          isDangerous: true,
        }}
        done={`${name} is deactivated`}
      >
        Deactivate
      </PersonActButton>
    </>
  );
}
