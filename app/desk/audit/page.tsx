import type { Metadata } from "next";
import { AuditFilters } from "@/components/audit/audit-filters";
import { EventList } from "@/components/audit/event-list";
import { PageHeader } from "@/components/desk/page-header";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { eventFilters, filtersQuery } from "@/lib/audit/event-filters";
import { findChainHead } from "@/lib/audit/find-chain-head";
import { listActors, listEvents } from "@/lib/audit/list-events";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Audit" };

/** Everything that happened at the centre: filtered, a page at a time, and as a file. */
export default async function AuditPage({ searchParams }: Props) {
  const [actor, sought] = [await requireDesk("seeAudit"), await searchParams];
  const filters = eventFilters.parse(sought);
  const before = typeof sought.before === "string" ? sought.before : null;
  const [{ events, older }, actors, head] = await Promise.all([
    listEvents(actor, filters, before),
    listActors(actor),
    findChainHead(),
  ]);
  const query = filtersQuery(filters);
  const here = `/desk/audit${query ? `?${query}` : ""}`;
  return (
    <>
      <PageHeader
        title="Audit"
        meta={
          <span>
            {head.seq.toLocaleString("en-US")} records in the chain; the last has the hash{" "}
            <code className="text-xs">{head.hash.slice(0, 12) || "none"}</code>. To prove that none was
            changed, removed or reordered, run <code className="text-xs">npm run audit:verify</code>.
          </span>
        }
        actions={
          <>
            <ExportLink {...{ query, format: "csv" }}>Export CSV</ExportLink>
            <ExportLink {...{ query, format: "jsonl" }}>Export JSON Lines</ExportLink>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <AuditFilters {...{ filters, actors }} />
        {events.length > 0 ? (
          <EventList events={events} zone={head.zone} />
        ) : (
          <EmptyState title="No events match">Widen the dates or clear a filter.</EmptyState>
        )}
        <Pagination
          label="Pages of the audit"
          previousHref={before ? here : null}
          nextHref={
            older
              ? `/desk/audit?${new URLSearchParams([...new URLSearchParams(query), ["before", older]])}`
              : null
          }
        />
      </div>
    </>
  );
}

function ExportLink({ query, format, children }: { query: string; format: string; children: string }) {
  return (
    <a
      href={`/desk/audit/export?format=${format}${query ? `&${query}` : ""}`}
      download
      className={buttonLook({})}
    >
      {children}
    </a>
  );
}
