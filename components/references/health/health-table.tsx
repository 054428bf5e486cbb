import { type LinkActions, LinkActs } from "@/components/references/health/link-acts";
import { LinkBadge } from "@/components/references/health/link-badge";
import { StatusBadge } from "@/components/references/health/status-badge";
import { ButtonLink } from "@/components/ui/button-link";
import { type Column, Table } from "@/components/ui/table";
import type { HealthKind } from "@/lib/references/health/health-kinds";
import type { HealthRow } from "@/lib/references/health/health-queries";

type Props = {
  kind: HealthKind;
  caption: string;
  rows: readonly HealthRow[];
  reason: string | null;
  actions: LinkActions;
};

const aboutNotices: readonly HealthKind[] = ["cases", "retracted-live"];

/** The sources of one kind of trouble: what was found, what rests on each, and what can be done. */
export function HealthTable({ kind, caption, rows, reason, actions }: Props) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...columns,
        { key: "acts", title: "Do", cell: (row) => <Acts {...{ kind, row, reason, actions }} /> },
      ]}
    />
  );
}

const columns: readonly Column<HealthRow>[] = [
  {
    key: "source",
    title: "Source",
    className: "sm:w-56",
    cell: ({ id, label, csl }) => (
      <>
        <a data-soft="" href={`/desk/references/${id}`} className="text-link">
          {label}
        </a>
        <span className="line-clamp-2 text-sm font-normal text-muted">{csl.title}</span>
      </>
    ),
  },
  { key: "found", title: "What was found", cell: (row) => <Found row={row} /> },
  { key: "live", title: "Live pages", cell: ({ live }) => live, isNumeric: true },
  { key: "drafts", title: "Drafts", cell: ({ drafts }) => drafts, isNumeric: true },
];

function Found({ row }: { row: HealthRow }) {
  const { status, link, lookup, archive } = row;
  return (
    <div className="flex flex-col items-start gap-1">
      <StatusBadge status={status} />
      {lookup && lookup.state !== "settled" ? (
        <span>{lookup.sentence || "Waits for the network."}</span>
      ) : null}
      {link && link.state !== "ok" ? (
        <>
          <LinkBadge state={link.state} />
          <span className="text-sm">{link.sentence}</span>
        </>
      ) : null}
      {archive ? (
        <a href={archive.url} target="_blank" rel="noopener noreferrer" className="text-sm text-link">
          {archive.isConfirmed ? "Copy in an archive" : "A copy was found"}
        </a>
      ) : null}
    </div>
  );
}

type ActsProps = { kind: HealthKind; row: HealthRow; reason: string | null; actions: LinkActions };

function Acts({ kind, row, reason, actions }: ActsProps) {
  const { id, label, lockVersion, link, archive } = row;
  if (aboutNotices.includes(kind) || !link)
    return (
      <ButtonLink size="small" href={`/desk/references/${id}`}>
        {kind === "cases" ? "Open the case" : "Open the source"}
      </ButtonLink>
    );
  return (
    <div className="flex flex-col items-start gap-2">
      <a href={link.url} target="_blank" rel="noopener noreferrer" className="break-all text-sm text-link">
        Open the page
      </a>
      <LinkActs
        link={{ referenceId: id, lockVersion, url: link.url }}
        state={link.state}
        archive={archive}
        label={label}
        reason={reason}
        actions={actions}
      />
    </div>
  );
}
