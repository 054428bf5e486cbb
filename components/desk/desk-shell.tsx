import type { ReactNode } from "react";
import { DeskBar } from "./desk-bar";
import type { DeskPerson } from "./desk-person";
import type { DeskCounts } from "./desk-places";
import { DeskSide } from "./desk-side";

type Props = {
  person: DeskPerson;
  /** What waits where, by address: `{ "/desk": 3 }`. */
  counts?: DeskCounts;
  /** How many notifications are unread. */
  unread?: number;
  /** Addresses of places this person may not open. */
  closed?: readonly string[];
  /** The path shown; read from the address when left out. */
  current?: string;
  children: ReactNode;
};

/** Everything round a signed-in page: skip link, side navigation, bar with search and account. */
export function DeskShell({ person, counts = {}, unread = 0, closed = [], current, children }: Props) {
  return (
    <div className="lg:pl-56 print:pl-0!">
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <aside className="no-print fixed inset-y-0 left-0 z-30 hidden w-56 flex-col border-r border-line bg-canvas lg:flex print:hidden!">
        <DeskSide {...{ counts, closed, current }} />
      </aside>
      <DeskBar {...{ person, counts, unread, closed, current }} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl has-data-wide:max-w-none px-4 pt-4 pb-16 outline-none sm:px-6 lg:pt-5"
      >
        {children}
      </main>
    </div>
  );
}
