import { BookMarked, Plus } from "lucide-react";
import type { Metadata } from "next";
import Form from "next/form";
import { PageHeader } from "@/components/desk/page-header";
import { ReferenceLine } from "@/components/references/reference-line";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { type Column, Table } from "@/components/ui/table";
import { listReferences, type ReferenceRow } from "@/lib/references/queries";
import { referenceTypes } from "@/lib/references/reference-schema";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "References" };

const here = "/desk/references";

/** The shared library of sources: found by any word or identifier. */
export default async function ReferencesPage({ searchParams }: Props) {
  const [actor, asked] = [await requireDesk("seeDesk"), await searchParams];
  const q = textOf(asked.q).slice(0, 200);
  const archived = textOf(asked.shown) === "archived";
  const { rows, next } = await listReferences(actor, { q, archived, cursor: textOf(asked.after) || null });
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(q && { q }), ...(archived && { shown: "archived" }), ...more });
    return query.size > 0 ? `${here}?${query}` : here;
  };
  return (
    <>
      <PageHeader
        title="References"
        actions={
          <ButtonLink variant="primary" href={`${here}/new`}>
            <Plus aria-hidden /> Add references
          </ButtonLink>
        }
        tabs={
          <LinkTabs
            label="Which references"
            current={archived ? `${here}?shown=archived` : here}
            tabs={[
              { href: here, label: "In use" },
              { href: `${here}?shown=archived`, label: "Archived" },
            ]}
          />
        }
      />
      <Form action={here} className="mb-4 max-w-xl">
        {archived ? <input type="hidden" name="shown" value="archived" /> : null}
        <SearchField
          name="q"
          label="Search references"
          placeholder="Author, title, year, DOI, PubMed number or address"
          defaultValue={q}
        />
      </Form>
      {rows.length > 0 ? (
        <Table
          caption={archived ? "Archived references" : "References, newest first"}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `${here}/${row.id}`}
        />
      ) : (
        <Nothing q={q} archived={archived} />
      )}
      <div className="mt-3">
        <Pagination label="Pages of references" nextHref={next ? address({ after: next }) : null} />
      </div>
    </>
  );
}

const columns: readonly Column<ReferenceRow>[] = [
  { key: "label", title: "Reference", cell: (row) => row.label, className: "font-medium sm:w-56" },
  {
    key: "line",
    title: "As printed",
    cell: (row) => (
      <span className="line-clamp-2 text-muted">
        <ReferenceLine csl={row.csl} hasLinks={false} />
      </span>
    ),
  },
  {
    key: "kind",
    title: "Kind",
    cell: (row) => <span className="whitespace-nowrap">{referenceTypes[row.csl.type]}</span>,
    hidesOnPhone: true,
  },
  { key: "drafts", title: "Drafts", cell: (row) => row.drafts, isNumeric: true },
  { key: "pages", title: "Live pages", cell: (row) => row.pages, isNumeric: true },
];

function Nothing({ q, archived }: { q: string; archived: boolean }) {
  if (q) {
    return (
      <EmptyState
        icon={<BookMarked />}
        title={`Nothing matches “${q}”`}
        action={<ButtonLink href={`${here}/new`}>Add it</ButtonLink>}
      >
        Try fewer words, the first author’s name, or the DOI.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<BookMarked />} title={archived ? "No archived references" : "The library is empty"}>
      {archived
        ? "A reference that should not be cited any more is archived on its own page."
        : "Sources come in when an answer is imported, when one is cited, or from here."}
    </EmptyState>
  );
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}
