import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/desk/page-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { PlainLink } from "@/components/ui/plain-link";
import { boilerplateNames } from "@/lib/settings/settings-input";
import { requireDesk } from "@/lib/web/session";
import { findWordingDesk } from "@/lib/wording/find-wording-desk";
import { countTouchedPages, listTouchedPages, type TouchedPage } from "@/lib/wording/touched-pages";
import { wordingKindOf, wordingPath } from "@/lib/wording/wording-kind";

type Sought = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Sought> };

export const metadata: Metadata = { title: "Pages as they will be" };

/** Every public page that a new wording touches, and one of them as it will be. */
export default async function TouchedPagesPage({ params, searchParams }: Props) {
  const actor = await requireDesk("seeWordings");
  const [kind, sought] = [wordingKindOf((await params).kind), await searchParams];
  const draft = kind && (await findWordingDesk(actor, [kind]))[kind]?.draft;
  if (!kind || !draft) notFound();
  const after = typeof sought.after === "string" ? sought.after : null;
  const [count, { pages, next }] = await Promise.all([countTouchedPages(), listTouchedPages(actor, after)]);
  const here = `${wordingPath(kind)}/pages`;
  const shown = typeof sought.show === "string" ? sought.show : pages[0]?.slug;
  return (
    <>
      <PageHeader
        title="Pages as they will be"
        crumbs={[
          { href: "/desk/settings/wording", label: "Wording" },
          { href: wordingPath(kind), label: boilerplateNames[kind] },
        ]}
        meta={`${count.toLocaleString("en-US")} ${count === 1 ? "page shows" : "pages show"} the new wording of the ${boilerplateNames[kind].toLowerCase()}.`}
      />
      {shown ? (
        <div className="grid items-start gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <Card title="Pages" isFlush>
            <TouchedPages {...{ pages, shown }} href={(slug) => `${here}?${query({ after, show: slug })}`} />
            <div className="px-4 py-3">
              <Pagination
                label="Pages of the list"
                previousHref={after === null ? null : here}
                nextHref={next === null ? null : `${here}?${query({ after: next })}`}
              />
            </div>
          </Card>
          <Card title="As readers will see it">
            <iframe
              src={`${here}/as-it-will-be?${query({ draft: draft.id, version: String(draft.lockVersion), answer: shown })}`}
              title="The page as it will be"
              className="h-[40rem] w-full rounded-md border border-line bg-white"
            />
          </Card>
        </div>
      ) : (
        <EmptyState title="No page yet">The first published answer will show this wording.</EmptyState>
      )}
    </>
  );
}

type ListProps = { pages: readonly TouchedPage[]; shown: string; href: (slug: string) => string };

function TouchedPages({ pages, shown, href }: ListProps) {
  return (
    <ul className="max-h-[36rem] divide-y divide-line overflow-y-auto border-y border-line">
      {pages.map(({ slug, question, topic, isWithdrawn }) => (
        <li key={slug}>
          <PlainLink
            href={href(slug)}
            aria-current={slug === shown ? "true" : undefined}
            className="block px-4 py-2 -outline-offset-2 hover:bg-hover aria-[current]:bg-accent-soft"
          >
            <span className="line-clamp-2">{question}</span>
            <span className="flex items-center gap-2 text-sm text-muted">
              {topic}
              {isWithdrawn ? <Badge tone="warning">Withdrawn</Badge> : null}
            </span>
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}

function query(parameters: Record<string, string | null>): string {
  const kept = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(kept).toString();
}
