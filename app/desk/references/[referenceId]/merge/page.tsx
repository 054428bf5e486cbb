import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MergeForm } from "@/app/desk/references/[referenceId]/merge/merge-form";
import { PageHeader } from "@/components/desk/page-header";
import { ChooseOther } from "@/components/references/choose-other";
import { ReferenceUses } from "@/components/references/reference-uses";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { whyNotAtDesk } from "@/lib/access/policy";
import { contradictionOf } from "@/lib/references/merged-csl";
import { findReference } from "@/lib/references/queries";
import { fromCsl } from "@/lib/references/reference-input";
import { suggestReferences } from "@/lib/references/suggest-references";
import { usesOf } from "@/lib/references/uses-of-reference";
import { requireDesk } from "@/lib/web/session";

type Props = {
  params: Promise<{ referenceId: string }>;
  searchParams: Promise<{ with?: string | string[]; q?: string | string[] }>;
};

export const metadata: Metadata = { title: "Merge references" };

/** Two entries of one source become one: which fields win, and what will be rewritten, before it is done. */
export default async function MergePage({ params, searchParams }: Props) {
  const [actor, { referenceId }, asked] = [await requireDesk("seeDesk"), await params, await searchParams];
  const winner = await findReference(actor, referenceId);
  if (!winner || winner.mergedIntoId || winner.isDeleted) notFound();
  const here = `/desk/references/${winner.id}/merge`;
  const loser = typeof asked.with === "string" ? await findReference(actor, asked.with) : null;
  const q = typeof asked.q === "string" ? asked.q.slice(0, 200) : "";
  const header = (
    <PageHeader
      title={`Merge into ${winner.label}`}
      crumbs={[
        { href: "/desk/references", label: "References" },
        { href: `/desk/references/${winner.id}`, label: winner.label },
      ]}
    />
  );
  if (!loser || loser.id === winner.id || loser.mergedIntoId || loser.isDeleted) {
    const found = await suggestReferences(actor, q || winner.csl.title, { editionId: null });
    return (
      <>
        {header}
        <ChooseOther here={here} name="with" q={q} found={found.filter(({ id }) => id !== winner.id)} />
      </>
    );
  }
  const contradiction = contradictionOf(winner.csl, loser.csl);
  return (
    <>
      {header}
      <div className="flex max-w-4xl flex-col gap-5">
        {contradiction ? (
          <Notice tone="danger" title="These cannot be merged">
            {contradiction}
          </Notice>
        ) : (
          <MergeForm
            winner={{
              id: winner.id,
              lockVersion: winner.lockVersion,
              fields: fromCsl(winner.csl),
              label: winner.label,
            }}
            loser={{
              id: loser.id,
              lockVersion: loser.lockVersion,
              fields: fromCsl(loser.csl),
              label: loser.label,
            }}
            reason={whyNotAtDesk(actor, "keepReferences")}
          />
        )}
        <Card
          title="What cites the entry that gives way"
          description="Drafts are rewritten at once. Texts in review or approved follow when they are open again. Published pages stay as they are."
        >
          <ReferenceUses uses={await usesOf(actor, loser)} now={loser.formatted} />
        </Card>
      </div>
    </>
  );
}
