import { Table } from "@/components/ui/table";
import { cellWords, type MatrixPerson, type MatrixRow, matrixPeople } from "@/lib/access/matrix";

const people = Object.keys(matrixPeople) as MatrixPerson[];

/** Who may do what with an edition: a line an act, a column a person, and in the cell the states in which it is theirs. */
export function MatrixTable({ rows }: { rows: readonly MatrixRow[] }) {
  return (
    <Table
      caption="Who may do what, in which state of an edition"
      rows={rows}
      rowKey={({ ability }) => ability}
      columns={[
        { key: "act", title: "Act", cell: ({ says }) => says },
        ...people.map((person) => ({
          key: person,
          title: matrixPeople[person].says,
          cell: ({ states }: MatrixRow) => <Cell words={cellWords(states[person])} />,
        })),
      ]}
    />
  );
}

function Cell({ words }: { words: string }) {
  if (words === "never") return <span className="text-muted">never</span>;
  return <>{words}</>;
}
