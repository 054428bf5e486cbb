"use client";

import { KeyRound, LogOut, Scale } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";
import { initials } from "@/components/ui/initials";
import { late } from "@/components/ui/late";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { DeskPerson } from "./desk-person";

const LeaveDialog = late(() => import("./leave-dialog").then((room) => room.LeaveDialog));

type Props = { person: DeskPerson; profileHref?: string };

/** Who is signed in, and the way out. */
export function AccountMenu({ person, profileHref = "/desk/profile" }: Props) {
  const [kept, setKept] = useState(0);
  const leave = async () => {
    const { editionsKeptFor } = await import("@/components/editor/kept-copies");
    const editions = await editionsKeptFor(person.id);
    if (editions.length > 0) return setKept(editions.length);
    await (await import("@/components/account/leave-desk")).leaveDesk(person.id);
  };
  return (
    <>
      <Menu
        label="Account"
        header={
          <div className="max-w-72 border-b border-line px-3 py-2.5">
            <p className="font-medium">{person.name}</p>
            <p className="truncate text-sm text-muted">{person.email}</p>
            <p className="mt-1 text-sm text-muted">{person.roles.join(", ")}</p>
          </div>
        }
        trigger={
          <Button
            aria-label={`${initials(person.name)}: account of ${person.name}`}
            className="flex size-8 cursor-pointer items-center justify-center rounded-full hover:bg-hover pointer-coarse:size-10"
          >
            <Avatar name={person.name} className="size-7" />
          </Button>
        }
      >
        <MenuItem icon={<KeyRound aria-hidden />} href={profileHref}>
          Profile and password
        </MenuItem>
        <MenuItem icon={<Scale aria-hidden />} href="/desk/rules">
          Who may do what
        </MenuItem>
        <MenuItem icon={<LogOut aria-hidden />} onAction={() => void leave()}>
          Sign out
        </MenuItem>
      </Menu>
      {kept > 0 ? (
        <Suspense>
          <LeaveDialog personId={person.id} drafts={kept} onStay={() => setKept(0)} />
        </Suspense>
      ) : null}
    </>
  );
}
