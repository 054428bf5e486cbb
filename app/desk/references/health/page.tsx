import { HeartPulse } from "lucide-react";
import type { Metadata } from "next";
import {
  confirmLink,
  giveUpLink,
  recheckLink,
  uploadNotices,
  useArchive,
} from "@/app/desk/references/health/actions";
import { PageHeader } from "@/components/desk/page-header";
import { HealthTable } from "@/components/references/health/health-table";
import { UploadNotices } from "@/components/references/health/upload-notices";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { whyNotAtDesk } from "@/lib/access/policy";
import { countAwaited } from "@/lib/references/awaited/list-awaited";
import { type HealthKind, healthKindOf, healthKinds } from "@/lib/references/health/health-kinds";
import { countHealth, type HealthCounts, listHealth } from "@/lib/references/health/health-queries";
import { requireDesk } from "@/lib/web/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Health of sources" };

const here = "/desk/references/health";

/** The one screen for what is wrong with sources: counts that lead to their lists, and what can be done. */
export default async function ReferenceHealthPage({ searchParams }: Props) {
  const [actor, { kind: asked }] = [await requireDesk("seeDesk"), await searchParams];
  const kind = healthKindOf(typeof asked === "string" ? asked : undefined);
  const [counts, rows, awaited] = await Promise.all([
    countHealth(actor),
    listHealth(actor, kind),
    countAwaited(actor),
  ]);
  const { title, hint, none } = healthKinds[kind];
  return (
    <>
      <PageHeader
        title="Health of sources"
        crumbs={[{ href: "/desk/references", label: "References" }]}
        meta={<span>What was said about cited sources, and whether their addresses still answer.</span>}
      />
      <Counts counts={counts} current={kind} />
      <section aria-labelledby="kind">
        <h2 id="kind" className="text-md font-semibold">
          {title}
        </h2>
        <p className="mb-3 text-muted">{hint}</p>
        {kind === "look-ups" && awaited > 0 ? <Awaited count={awaited} /> : null}
        {rows.length > 0 ? (
          <HealthTable
            kind={kind}
            caption={title}
            rows={rows}
            reason={whyNotAtDesk(actor, "keepReferences")}
            actions={{ confirmLink, giveUpLink, useArchive, recheckLink }}
          />
        ) : (
          <EmptyState icon={<HeartPulse />} title={none} />
        )}
        {counts[kind] > rows.length ? (
          <p className="mt-3 text-muted">
            The first {rows.length} of {counts[kind]}; the rest moves up as these are settled.
          </p>
        ) : null}
      </section>
      {whyNotAtDesk(actor, "uploadNotices") === null ? (
        <div className="mt-5 max-w-2xl">
          <UploadNotices upload={uploadNotices} />
        </div>
      ) : null}
    </>
  );
}

function Awaited({ count }: { count: number }) {
  return (
    <p className="mb-3">
      <PlainLink href="/desk/references/new" className="text-link">
        {count === 1 ? "1 number" : `${count} numbers`} of sources that are not in the library yet
      </PlainLink>{" "}
      {count === 1 ? "waits" : "wait"} too.
    </p>
  );
}

function Counts({ counts, current }: { counts: HealthCounts; current: HealthKind }) {
  return (
    <nav aria-label="Kinds of trouble" className="mb-5">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
        {(Object.keys(healthKinds) as HealthKind[]).map((kind) => (
          <li key={kind}>
            <PlainLink
              href={`${here}?kind=${kind}`}
              aria-current={kind === current ? "page" : undefined}
              className={classNames(
                "flex h-full flex-col rounded-lg border bg-surface px-3 py-2 hover:bg-hover",
                kind === current ? "border-accent" : "border-line",
              )}
            >
              <span
                className={classNames(
                  "text-lg font-semibold tabular-nums",
                  counts[kind] === 0 && "text-muted",
                )}
              >
                {counts[kind]}
              </span>
              <span className="text-sm">{healthKinds[kind].title}</span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
