import { CopyCheck } from "lucide-react";
import type { Metadata } from "next";
import { ApartButton } from "@/app/desk/references/duplicates/apart-button";
import { PageHeader } from "@/components/desk/page-header";
import { ReferenceLine } from "@/components/references/reference-line";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { whyNotAtDesk } from "@/lib/access/policy";
import { type LikelyPair, listDuplicates } from "@/lib/references/list-duplicates";
import { requireDesk } from "@/lib/web/session";

export const metadata: Metadata = { title: "Likely duplicates" };

/** Pairs of references that may be one source, side by side; each is merged or told apart. */
export default async function DuplicatesPage() {
  const actor = await requireDesk("seeDesk");
  const pairs = await listDuplicates(actor);
  const reason = whyNotAtDesk(actor, "keepReferences");
  return (
    <>
      <PageHeader title="Likely duplicates" crumbs={[{ href: "/desk/references", label: "References" }]} />
      {pairs.length > 0 ? (
        <ul aria-label="Pairs that may be one source" className="flex flex-col gap-4">
          {pairs.map((pair) => (
            <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} reason={reason} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={<CopyCheck />} title="No likely duplicates">
          Two references with the same title, an author in common and years that fit, the same ISBN or the
          same address are shown here.
        </EmptyState>
      )}
    </>
  );
}

function Pair({ pair: { first, second, reason: why }, reason }: { pair: LikelyPair; reason: string | null }) {
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <p className="mb-2 text-sm text-muted">{why}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {[first, second].map((card) => (
          <div key={card.id} className="min-w-0">
            <PlainLink href={`/desk/references/${card.id}`} className="font-medium hover:underline">
              {card.label}
            </PlainLink>
            <p className="text-muted">
              <ReferenceLine csl={card.csl} hasLinks={false} />
            </p>
          </div>
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <ButtonLink href={`/desk/references/${first.id}/merge?with=${second.id}`}>
          Compare and merge
        </ButtonLink>
        <ApartButton oneId={first.id} otherId={second.id} reason={reason} />
      </div>
    </li>
  );
}
