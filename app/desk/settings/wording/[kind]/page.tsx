import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cancelWording } from "@/app/desk/settings/wording/actions";
import { PageHeader } from "@/components/desk/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { WordingComparison } from "@/components/wording/wording-comparison";
import { WordingVersions } from "@/components/wording/wording-versions";
import { whyNotAtDesk } from "@/lib/access/policy";
import { getCentre } from "@/lib/settings/queries";
import { boilerplateNames } from "@/lib/settings/settings-input";
import { requireDesk } from "@/lib/web/session";
import { findWordingDesk, type WordingVersion } from "@/lib/wording/find-wording-desk";
import { wordingKindOf, wordingPath, wordingPlaces } from "@/lib/wording/wording-kind";
import { WritingCard } from "./writing-card";

type Sought = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Sought> };

export const metadata: Metadata = { title: "Wording" };

/** One wording: what is being written, and every version with the time it was on the pages. */
export default async function WordingKindPage({ params, searchParams }: Props) {
  const actor = await requireDesk("seeWordings");
  const [kind, sought] = [wordingKindOf((await params).kind), await searchParams];
  if (!kind) notFound();
  const [desks, { timeZone: zone }] = await Promise.all([findWordingDesk(actor, [kind]), getCentre()]);
  const { versions, draft } = desks[kind] ?? { versions: [], draft: null };
  const here = wordingPath(kind);
  return (
    <>
      <PageHeader
        title={boilerplateNames[kind]}
        crumbs={[{ href: "/desk/settings/wording", label: "Wording" }]}
        meta={wordingPlaces[kind]}
      />
      <div className="flex max-w-4xl flex-col gap-5">
        <WritingCard {...{ actor, kind, draft, zone }} now={versions.find(isInForce) ?? null} />
        {versions.length > 1 ? <CompareCard {...{ versions, here, sought }} /> : null}
        <Card title="Versions">
          {versions.length > 0 ? (
            <WordingVersions
              {...{ versions, here, zone, cancel: cancelWording }}
              reason={whyNotAtDesk(actor, "writeWordings")}
            />
          ) : (
            <EmptyState title="No version yet">The first approved wording appears here.</EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}

const isInForce = ({ standing }: WordingVersion) => standing === "in force";

type CompareProps = { versions: readonly WordingVersion[]; here: string; sought: Sought };

/** Two versions to choose, and what differs between them. */
function CompareCard({ versions, here, sought }: CompareProps) {
  const chosen = (name: "from" | "to") => versions.find(({ number }) => String(number) === sought[name]);
  const [from, to] = [chosen("from"), chosen("to")];
  const preset = { from: from ?? versions[1], to: to ?? versions[0] };
  return (
    <Card title="Compare two versions">
      <form id="compare" action={`${here}#compare`} className="no-print flex flex-wrap items-end gap-3">
        {(["from", "to"] as const).map((name) => (
          <label key={name} className="flex flex-col gap-1">
            <span className="font-medium">{name === "from" ? "From" : "To"}</span>
            <select name={name} defaultValue={preset[name]?.number} className="control">
              {versions.map(({ number }) => (
                <option key={number} value={number}>
                  Version {number}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button type="submit">Compare</Button>
      </form>
      {from && to ? (
        <div className="mt-4 border-t border-line pt-4">
          <WordingComparison before={from.text} after={to.text} heading="h3" />
        </div>
      ) : null}
    </Card>
  );
}
