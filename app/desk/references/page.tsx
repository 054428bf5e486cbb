import { BookMarked, Plus, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { RowKeys } from "@/components/answers/row-keys";
import { PageHeader } from "@/components/desk/page-header";
import { ExportMenu } from "@/components/references/export-menu";
import { LibraryFilters } from "@/components/references/library-filters";
import { LibraryTable } from "@/components/references/library-table";
import { PageTick } from "@/components/references/selection/page-tick";
import { SelectionBar } from "@/components/references/selection/selection-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import {
  isNarrowed,
  type ReferenceFilter,
  readReferenceFilter,
  referencesHref,
  shelves,
} from "@/lib/references/list-filter";
import { COUNTED, listReferences, type ReferencePage } from "@/lib/references/list-references";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "References" };

/** The shared library of sources: found by any word or identifier. What is shown is in the address and nowhere else. */
export default async function ReferencesPage({ searchParams }: Props) {
  const [actor, asked] = [await requireDesk("seeDesk"), await searchParams];
  const { filter, notes } = readReferenceFilter(asked);
  const page = await listReferences(actor, filter);
  return (
    <>
      <PageHeader
        title="References"
        actions={
          <>
            <ButtonLink href="/desk/references/duplicates">Duplicates</ButtonLink>
            <ButtonLink href="/desk/references/health">Health</ButtonLink>
            <ButtonLink variant="primary" href="/desk/references/new">
              <Plus aria-hidden /> Add references
            </ButtonLink>
          </>
        }
        tabs={
          <LinkTabs label="Which references" current={referencesHref(filter, {})} tabs={shelfTabs(filter)} />
        }
      />
      <div className="flex flex-col gap-4">
        <LibraryFilters filter={filter} />
        {notes.map((note) => (
          <Notice key={note} tone="warning">
            {note}
          </Notice>
        ))}
        {page.isNear ? (
          <Notice>
            Nothing has the words “{filter.q}”. These have words that are written much like them.
          </Notice>
        ) : null}
        {page.rows.length > 0 ? (
          <>
            <div className="-mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              <PageTick rows={page.rows} />
              <output className="text-muted tabular-nums">
                {countWords(page.count)}, {orderOf(filter)}
              </output>
              <div className="ml-auto">
                <ExportMenu size="small" variant="quiet" parts={exportParts(filter)} />
              </div>
            </div>
            <LibraryTable caption={captionOf(filter)} rows={page.rows} />
            <RowKeys />
            <Pages page={page} filter={filter} />
          </>
        ) : (
          <Nothing filter={filter} />
        )}
        <SelectionBar rows={page.rows} />
      </div>
    </>
  );
}

function shelfTabs(filter: ReferenceFilter) {
  return Object.entries(shelves).map(([shown, label]) => ({
    href: referencesHref(filter, { shown: shown === "library" ? null : shown }),
    label,
  }));
}

function exportParts(filter: ReferenceFilter) {
  const [, query] = referencesHref(filter, {}).split("?");
  const whole = { label: "Export the whole library", query: "" };
  return query ? [{ label: "Export this view", query }, whole] : [whole];
}

const captionOf = (filter: ReferenceFilter) =>
  `${filter.shown === "library" ? "References" : `${shelves[filter.shown]} references`}, ${orderOf(filter)}`;

const orderOf = ({ q }: ReferenceFilter) => (q ? "best match first" : "last changed first");

function countWords(count: number): string {
  if (count >= COUNTED) return `${COUNTED.toLocaleString("en-US")} references or more`;
  return count === 1 ? "1 reference" : `${count} references`;
}

function Pages({ page: { next }, filter }: { page: ReferencePage; filter: ReferenceFilter }) {
  const isDeep = filter.after !== null || filter.page > 1;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {isDeep ? <ButtonLink href={referencesHref(filter, {})}>First page</ButtonLink> : null}
      <Pagination label="Pages of references" nextHref={next && referencesHref(filter, next)} />
    </div>
  );
}

function Nothing({ filter }: { filter: ReferenceFilter }) {
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={filter.q ? `Nothing matches “${filter.q}”` : "No reference fits"}
        action={
          <>
            <ButtonLink href={referencesHref(filter, cleared)}>Show all references</ButtonLink>
            <ButtonLink href="/desk/references/new">Add it</ButtonLink>
          </>
        }
      >
        {filter.q
          ? "Try fewer words, the first author’s name and the year, or the DOI."
          : "Choose another kind, use or year."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<BookMarked />}
      title={filter.shown === "archived" ? "No archived references" : "The library is empty"}
    >
      {filter.shown === "archived"
        ? "A reference that should not be cited any more is archived on its own page."
        : "Sources come in when an answer is imported, when one is cited, or from here."}
    </EmptyState>
  );
}

const cleared = { q: null, type: null, from: null, to: null, use: null, missing: null, by: null };
