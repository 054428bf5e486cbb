import { Table } from "@/components/ui/table";
import { stateNames, transitions } from "@/lib/workflow/transitions";

/** What may follow what in the life of an edition: the table that the database holds every change to. */
export function MovesTable() {
  return (
    <Table
      caption="Acts, and the states they lead from and to"
      rows={Object.values(transitions)}
      rowKey={({ says }) => says}
      columns={[
        { key: "act", title: "Act", cell: ({ says }) => says },
        { key: "from", title: "From", cell: ({ from }) => from.map((state) => stateNames[state]).join(", ") },
        { key: "to", title: "To", cell: ({ to }) => stateNames[to] },
      ]}
    />
  );
}
