import { ReferenceLine } from "@/components/references/reference-line";
import { RowTick } from "@/components/references/selection/row-tick";
import { type Column, Table } from "@/components/ui/table";
import type { ReferenceRow } from "@/lib/references/list-references";
import { referenceTypes } from "@/lib/references/reference-schema";

/** References, a row each, with what stands on them and a box to select it by. */
export function LibraryTable({ caption, rows }: { caption: string; rows: readonly ReferenceRow[] }) {
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      tick={(row) => <RowTick source={row} label={row.label} />}
      rowHref={(row) => `/desk/references/${row.id}`}
    />
  );
}

const columns: readonly Column<ReferenceRow>[] = [
  {
    key: "label",
    title: "Reference",
    cell: (row) => row.label,
    className: "font-medium max-sm:pr-10! sm:w-56",
  },
  {
    key: "line",
    title: "As printed",
    cell: (row) => (
      <span className="line-clamp-2 text-muted">
        <ReferenceLine csl={row.csl} notices={row.notices} hasLinks={false} />
      </span>
    ),
  },
  {
    key: "kind",
    title: "Kind",
    cell: (row) => <span className="whitespace-nowrap">{referenceTypes[row.csl.type]}</span>,
    hidesOnPhone: true,
  },
  { key: "drafts", title: "Drafts", cell: (row) => row.drafts, isNumeric: true },
  { key: "pages", title: "Live pages", cell: (row) => row.pages, isNumeric: true },
];
