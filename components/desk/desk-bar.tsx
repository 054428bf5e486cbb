import { InboxBell } from "@/components/inbox/inbox-bell";
import { AccountMenu } from "./account-menu";
import { DeskDrawer } from "./desk-drawer";
import { DeskMark } from "./desk-mark";
import type { DeskPerson } from "./desk-person";
import type { DeskCounts } from "./desk-places";
import { DeskSearch } from "./desk-search";
import { ShortcutSheet } from "./shortcut-sheet";

type Props = {
  person: DeskPerson;
  counts: DeskCounts;
  unread: number;
  closed: readonly string[];
  current?: string;
};

/** The bar at the top: search, inbox and account; on a phone also the way to the navigation. */
export function DeskBar({ person, counts, unread, closed, current }: Props) {
  return (
    <header className="no-print sticky top-0 z-20 flex h-(--bar) items-center gap-2 border-b border-line bg-canvas px-4 sm:px-6">
      <div className="flex flex-1 items-center gap-2 lg:hidden">
        <DeskDrawer {...{ counts, closed, current }} />
        <span className="max-sm:hidden">
          <DeskMark />
        </span>
      </div>
      <DeskSearch />
      <div className="flex items-center gap-1 lg:ml-auto">
        <ShortcutSheet closed={closed} />
        <InboxBell unread={unread} />
        <AccountMenu person={person} />
      </div>
    </header>
  );
}
