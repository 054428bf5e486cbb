import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReplaceForm } from "@/app/desk/references/[referenceId]/replace/replace-form";
import { PageHeader } from "@/components/desk/page-header";
import { ChooseOther } from "@/components/references/choose-other";
import { ReferenceLine } from "@/components/references/reference-line";
import { ReferenceUses } from "@/components/references/reference-uses";
import { Card } from "@/components/ui/card";
import { whyNotAtDesk } from "@/lib/access/policy";
import { findReference } from "@/lib/references/queries";
import { suggestReferences } from "@/lib/references/suggest-references";
import { usesOf } from "@/lib/references/uses-of-reference";
import { requireDesk } from "@/lib/web/session";

type Props = {
  params: Promise<{ referenceId: string }>;
  searchParams: Promise<{ by?: string | string[]; q?: string | string[] }>;
};

export const metadata: Metadata = { title: "Replace a reference" };

/** Cites another source in every draft that cites this one: chosen, looked at, and then done. */
export default async function ReplacePage({ params, searchParams }: Props) {
  const [actor, { referenceId }, asked] = [await requireDesk("seeDesk"), await params, await searchParams];
  const reference = await findReference(actor, referenceId);
  if (!reference || reference.mergedIntoId) notFound();
  const here = `/desk/references/${reference.id}/replace`;
  const other = typeof asked.by === "string" ? await findReference(actor, asked.by) : null;
  const q = typeof asked.q === "string" ? asked.q.slice(0, 200) : "";
  const isChosen = other && other.id !== reference.id && !other.mergedIntoId && !other.isDeleted;
  const found = isChosen || !q ? [] : await suggestReferences(actor, q, { editionId: null });
  return (
    <>
      <PageHeader
        title={`Replace ${reference.label}`}
        crumbs={[
          { href: "/desk/references", label: "References" },
          { href: `/desk/references/${reference.id}`, label: reference.label },
        ]}
      />
      {isChosen ? (
        <div className="flex max-w-4xl flex-col gap-5">
          <Card title="Cited instead">
            <p>
              <ReferenceLine csl={other.csl} />
            </p>
          </Card>
          <ReplaceForm
            referenceId={reference.id}
            byId={other.id}
            reason={whyNotAtDesk(actor, "keepReferences")}
          />
          <Card
            title="Where it is cited now"
            description="Drafts that you may write are changed, as an edit of yours. What is in review or approved, and every published page, stays as it is."
          >
            <ReferenceUses uses={await usesOf(actor, reference)} now={reference.formatted} />
          </Card>
        </div>
      ) : (
        <ChooseOther here={here} name="by" q={q} found={found.filter(({ id }) => id !== reference.id)} />
      )}
    </>
  );
}
