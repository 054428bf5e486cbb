import { Table } from "@/components/ui/table";
import type { OwnerForecast } from "@/lib/due/find-forecast";
import { loadSum } from "@/lib/due/load-sum";

type Props = {
  owners: readonly OwnerForecast[];
  /** The words of each month. */
  months: readonly string[];
  href: (ownerId: string) => string;
};

/** What falls due with each owner: overdue, in three and in twelve months, and their busiest month. */
export function OwnerTable({ owners, months, href }: Props) {
  return (
    <Table
      caption="Reviews by owner, who has the most first"
      rows={owners}
      rowKey={({ id }) => id}
      rowHref={({ id }) => href(id)}
      columns={[
        { key: "owner", title: "Owner", cell: ({ name }) => name },
        { key: "overdue", title: "Overdue", isNumeric: true, cell: ({ overdue }) => loadSum(overdue) },
        {
          key: "quarter",
          title: "Next 3 months",
          isNumeric: true,
          cell: (owner) => sum(owner.months.slice(0, 3)),
        },
        { key: "year", title: "Next 12 months", isNumeric: true, cell: (owner) => sum(owner.months) },
        { key: "busiest", title: "Busiest month", cell: (owner) => busiest(owner, months) },
      ]}
    />
  );
}

const sum = (loads: OwnerForecast["months"]) => loads.reduce((all, load) => all + loadSum(load), 0);

function busiest({ months: loads }: OwnerForecast, months: readonly string[]): string {
  const counts = loads.map(loadSum);
  const most = Math.max(...counts);
  return most === 0 ? "None" : `${months[counts.indexOf(most)]}: ${most}`;
}
