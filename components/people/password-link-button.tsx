"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PersonAct } from "@/lib/access/person-input";
import type { ActionResult } from "@/lib/web/action-result";
import { type MadeLink, OnceLink } from "./once-link";
import { PersonActButton } from "./person-act-button";

type Props = {
  person: PersonAct;
  name: string;
  makeLink: (input: PersonAct) => Promise<ActionResult<MadeLink>>;
};

/** Makes a link with which somebody sets a new password. */
export function PasswordLinkButton({ person, name, makeLink }: Props) {
  const [link, setLink] = useState<MadeLink | null>(null);
  return (
    <>
      <PersonActButton
        person={person}
        act={makeLink}
        ask={{
          title: `Make a new-password link for ${name}?`,
          description: "They stay signed in until they use it. Be sure that it is really them who asked.",
          confirm: "Make the link",
        }}
        onDone={(made) => setLink(made ?? null)}
      >
        <KeyRound aria-hidden /> Make a new-password link
      </PersonActButton>
      <Dialog
        title="The link is ready"
        isOpen={link !== null}
        onOpenChange={() => setLink(null)}
        actions={<Button onPress={() => setLink(null)}>Done</Button>}
      >
        {link ? <OnceLink link={link} /> : null}
      </Dialog>
    </>
  );
}
