import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveButton } from "@/app/desk/references/[referenceId]/archive-button";
import { changeReference } from "@/app/desk/references/actions";
import { EventTimeline } from "@/components/audit/event-timeline";
import { PageHeader } from "@/components/desk/page-header";
import { ReferenceForm } from "@/components/references/reference-form";
import { ReferenceLine } from "@/components/references/reference-line";
import { ReferenceUses } from "@/components/references/reference-uses";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { whyNotAtDesk } from "@/lib/access/policy";
import { listReferenceEvents } from "@/lib/audit/list-reference-events";
import { findReference } from "@/lib/references/queries";
import { fromCsl } from "@/lib/references/reference-input";
import { referenceTypes } from "@/lib/references/reference-schema";
import { usesOf } from "@/lib/references/uses-of-reference";
import { requireDesk } from "@/lib/web/session";

type Props = { params: Promise<{ referenceId: string }> };

export const metadata: Metadata = { title: "Reference" };

/** One source: as it is printed, its fields, where it is used, and what happened to it. */
export default async function ReferencePage({ params }: Props) {
  const [actor, { referenceId }] = [await requireDesk("seeDesk"), await params];
  const reference = await findReference(actor, referenceId);
  if (!reference) notFound();
  const [uses, { events, zone }] = await Promise.all([
    usesOf(actor, referenceId),
    listReferenceEvents(reference),
  ]);
  const { id, csl, lockVersion, isArchived, label } = reference;
  const reason = whyNotAtDesk(actor, "keepReferences");
  return (
    <>
      <PageHeader
        title={label}
        crumbs={[{ href: "/desk/references", label: "References" }]}
        meta={
          <>
            <span>{referenceTypes[csl.type]}</span>
            {isArchived ? <Badge tone="warning">Archived</Badge> : null}
          </>
        }
        actions={<ArchiveButton reference={{ id, lockVersion, isArchived }} reason={reason} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title="As readers see it">
            <p className="max-w-[70ch]">
              <ReferenceLine csl={csl} />
            </p>
          </Card>
          <Card
            title="Fields"
            description="Drafts follow a correction. Published pages keep the wording they were approved with."
          >
            <ReferenceForm
              reference={{ id, lockVersion, fields: fromCsl(csl) }}
              change={changeReference}
              reason={reason}
            />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title="Where it is used">
            <ReferenceUses uses={uses} />
          </Card>
          <Card title="What happened">
            <EventTimeline label="Events of this reference, newest first" events={events} zone={zone} />
          </Card>
        </div>
      </div>
    </>
  );
}
