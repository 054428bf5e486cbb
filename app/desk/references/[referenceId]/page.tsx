import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ArchiveButton } from "@/app/desk/references/[referenceId]/archive-button";
import { DeleteButton } from "@/app/desk/references/[referenceId]/delete-button";
import { ReferenceHealth } from "@/app/desk/references/[referenceId]/reference-health";
import { RestoreButton } from "@/app/desk/references/[referenceId]/restore-button";
import { UndoMergeButton } from "@/app/desk/references/[referenceId]/undo-merge-button";
import { changeReference, noteReference } from "@/app/desk/references/actions";
import { EventTimeline } from "@/components/audit/event-timeline";
import { PageHeader } from "@/components/desk/page-header";
import { CopyAsMenu } from "@/components/references/copy-as-menu";
import { EvidenceBadgeList } from "@/components/references/health/evidence-badge-list";
import { StatusBadge } from "@/components/references/health/status-badge";
import { IdentifierList } from "@/components/references/identifier-list";
import { MergeList } from "@/components/references/merge-list";
import { NoteForm } from "@/components/references/note-form";
import { NoteList } from "@/components/references/note-list";
import { ReferenceForm } from "@/components/references/reference-form";
import { ReferenceLine } from "@/components/references/reference-line";
import { ReferenceUses } from "@/components/references/reference-uses";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { whyNotAtDesk } from "@/lib/access/policy";
import { listReferenceEvents } from "@/lib/audit/list-reference-events";
import { findReferenceHealth } from "@/lib/references/health/case-queries";
import { badgesOf } from "@/lib/references/health/evidence-of";
import { listMerges } from "@/lib/references/list-merges";
import { listNotes } from "@/lib/references/list-notes";
import { type FoundReference, findReference } from "@/lib/references/queries";
import { fromCsl } from "@/lib/references/reference-input";
import { referenceTypes } from "@/lib/references/reference-schema";
import { usesOf } from "@/lib/references/uses-of-reference";
import { requireDesk } from "@/lib/web/session";

type Props = { params: Promise<{ referenceId: string }> };

export const metadata: Metadata = { title: "Reference" };

/** One source: as it is printed, where it is used, its fields, what colleagues say of it, and what happened to it. */
export default async function ReferencePage({ params }: Props) {
  const [actor, { referenceId }] = [await requireDesk("seeDesk"), await params];
  const reference = await findReference(actor, referenceId);
  if (!reference) notFound();
  if (reference.mergedIntoId) redirect(`/desk/references/${reference.mergedIntoId}`);
  const [health, uses, notes, merges, { events, zone }] = await Promise.all([
    findReferenceHealth(actor, referenceId),
    usesOf(actor, reference),
    listNotes(reference),
    listMerges(reference),
    listReferenceEvents(reference),
  ]);
  const { id, csl, notices, lockVersion, label, formatted } = reference;
  const badges = await badgesOf(csl, health?.evidence ?? []);
  const reason = whyNotAtDesk(actor, "keepReferences");
  return (
    <>
      <PageHeader
        title={label}
        crumbs={[{ href: "/desk/references", label: "References" }]}
        meta={
          <>
            <Standing reference={reference} />
            <StatusBadge status={health?.status ?? "ok"} />
            <EvidenceBadgeList badges={badges} />
          </>
        }
        actions={reference.isDeleted ? null : <Acts reference={reference} reason={reason} />}
      />
      {reference.isDeleted ? (
        <Notice
          tone="warning"
          title="This reference is deleted"
          className="mb-5"
          action={<RestoreButton {...{ reference, reason }} />}
        >
          Nobody ever cited it. It is offered nowhere; adding the same source brings it back.
        </Notice>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card
            title="As readers see it"
            actions={<CopyAsMenu size="small" sources={[{ id, csl, notices }]} query={`ids=${id}`} />}
          >
            <p className="max-w-[70ch]">
              <ReferenceLine csl={csl} notices={notices} />
            </p>
          </Card>
          {health ? <ReferenceHealth {...{ reference, health, zone, reason }} /> : null}
          <Card title="Where it is used">
            <ReferenceUses uses={uses} now={formatted} />
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
          <Card title="Elsewhere">
            <IdentifierList csl={csl} />
          </Card>
          <Card title="Notes">
            <NoteList notes={notes} zone={zone} />
            <NoteForm referenceId={id} note={noteReference} reason={reason} />
          </Card>
          {merges.length > 0 ? (
            <Card title="Merged into this one">
              <MergeList
                merges={merges}
                zone={zone}
                undo={(merge) => <UndoMergeButton mergeId={merge.id} reason={reason} />}
              />
            </Card>
          ) : null}
          <Card title="What happened">
            <EventTimeline label="Events of this reference, newest first" events={events} zone={zone} />
          </Card>
        </div>
      </div>
    </>
  );
}

function Standing({ reference: { csl, isArchived, isDeleted } }: { reference: FoundReference }) {
  return (
    <>
      <span>{referenceTypes[csl.type]}</span>
      {isArchived ? <Badge tone="warning">Archived</Badge> : null}
      {isDeleted ? <Badge tone="danger">Deleted</Badge> : null}
    </>
  );
}

function Acts({
  reference: { id, lockVersion, isArchived },
  reason,
}: {
  reference: FoundReference;
  reason: string | null;
}) {
  return (
    <>
      <ButtonLink href={`/desk/references/${id}/replace`}>Replace</ButtonLink>
      <ButtonLink href={`/desk/references/${id}/merge`}>Merge</ButtonLink>
      <ArchiveButton reference={{ id, lockVersion, isArchived }} reason={reason} />
      <DeleteButton reference={{ id, lockVersion }} reason={reason} />
    </>
  );
}
