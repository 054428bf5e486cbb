import { Bell } from "lucide-react";
import type { Metadata } from "next";
import { markAllRead, markRead, markUnread } from "@/app/desk/inbox/actions";
import { RowKeys } from "@/components/answers/row-keys";
import { PageHeader } from "@/components/desk/page-header";
import { PressButton } from "@/components/forms/press-button";
import { InboxList } from "@/components/inbox/inbox-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { countUnread } from "@/lib/notifications/count-unread";
import { type InboxFilter, inboxFilter, inboxHref, inboxRooms } from "@/lib/notifications/inbox-filter";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { getCentre } from "@/lib/settings/queries";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Inbox" };

/** What happened that concerns me, by what others did. */
export default async function InboxPage({ searchParams }: Props) {
  const [actor, filter] = [await requireDesk("seeDesk"), inboxFilter.parse(await searchParams)];
  const [{ rows, older }, unread, { timeZone: zone }] = await Promise.all([
    listNotifications(actor, filter),
    countUnread(actor),
    getCentre(),
  ]);
  const newest = filter.before === undefined ? rows[0]?.id : undefined;
  return (
    <>
      <PageHeader
        title="Inbox"
        actions={
          <>
            <ButtonLink href="/desk/profile#mail" variant="quiet">
              Mail settings
            </ButtonLink>
            {unread > 0 && newest && !filter.about ? (
              <PressButton input={{ newest }} act={markAllRead} done="Everything is marked as read">
                Mark all as read
              </PressButton>
            ) : null}
          </>
        }
        tabs={
          <LinkTabs
            label="Which notifications"
            current={inboxHref({ ...filter, before: undefined })}
            tabs={[
              { href: inboxHref({ ...filter, show: "unread", before: undefined }), label: "Unread" },
              { href: inboxHref({ ...filter, show: "all", before: undefined }), label: "All" },
            ]}
          />
        }
      />
      <div className="flex max-w-4xl flex-col gap-4">
        <Rooms filter={filter} />
        {rows.length > 0 ? (
          <InboxList {...{ rows, zone, markRead, markUnread }} />
        ) : (
          <Nothing filter={filter} />
        )}
        <RowKeys />
        <Pagination
          label="Pages of the inbox"
          previousHref={filter.before ? inboxHref({ ...filter, before: undefined }) : null}
          nextHref={older ? inboxHref({ ...filter, before: older }) : null}
        />
      </div>
    </>
  );
}

function Rooms({ filter: { show, about } }: { filter: InboxFilter }) {
  return (
    <nav aria-label="What they are about" className="flex flex-wrap gap-1.5 text-sm">
      {[undefined, ...inboxRooms].map((room) => (
        <ButtonLink
          key={room ?? "Everything"}
          size="small"
          variant={room === about ? "secondary" : "quiet"}
          aria-current={room === about ? "page" : undefined}
          href={inboxHref({ show, about: room })}
        >
          {room ?? "Everything"}
        </ButtonLink>
      ))}
    </nav>
  );
}

function Nothing({ filter }: { filter: InboxFilter }) {
  const isNarrow = filter.about !== undefined;
  if (filter.show === "unread")
    return (
      <EmptyState
        icon={<Bell />}
        title="Nothing unread"
        action={<ButtonLink href={inboxHref({ show: "all" })}>Show all</ButtonLink>}
      >
        When somebody asks you for a review, sends your answer back or publishes it, it stands here.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Bell />}
      title={isNarrow ? `Nothing about ${filter.about?.toLowerCase()} yet` : "Nothing here yet"}
    >
      What others do with your answers and reviews is told here, and never what you did yourself.
    </EmptyState>
  );
}
