import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { PlainLink } from "./plain-link";
import { type Sort, SortLink } from "./sort-link";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Where a press on its head leads; set where the list can be sorted by it. */
  sortHref?: string;
  isNumeric?: boolean;
  /** Keeps its words off the phone's card, where they add nothing. */
  hidesOnPhone?: boolean;
  className?: string;
};

type Props<Row> = {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row's own page; the first column carries the link and the whole row follows it. */
  rowHref?: (row: Row) => string;
  sort?: Sort;
  /** The box by which a row is selected, before its other cells. */
  tick?: (row: Row) => ReactNode;
};

/** Dense rows under a head that stays; on a phone each row is a card. The first column names the row. */
export function Table<Row>({ caption, columns, rows, rowKey, rowHref, sort, tick }: Props<Row>) {
  return (
    <table className="w-full border-separate border-spacing-0 rounded-lg border border-line bg-surface max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {tick ? <SortLink column={selected} sort={undefined} /> : null}
          {columns.map((column) => (
            <SortLink key={column.key} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody className="cells max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={rowHref && "hover:bg-hover has-[a[data-row]:focus-visible]:bg-hover"}
          >
            {tick ? (
              <td className="w-px before:hidden max-sm:absolute max-sm:w-auto max-sm:top-2.5 max-sm:right-3 sm:pr-0">
                {tick(row)}
              </td>
            ) : null}
            {columns.map((column, index) => (
              <Cell
                key={column.key}
                {...{ column, isFirst: index === 0, isTicked: index === 0 && tick !== undefined }}
                href={rowHref?.(row)}
              >
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const selected = { key: "selected", title: "Select", isHidden: true };

type CellProps = {
  column: Pick<Column<never>, "title" | "isNumeric" | "hidesOnPhone" | "className">;
  isFirst: boolean;
  /** Whether a box stands in the corner of the row's card on a phone. */
  isTicked: boolean;
  href: string | undefined;
  children: ReactNode;
};

function Cell({ column, isFirst, isTicked, href, children }: CellProps) {
  const look = classNames(
    column.isNumeric && "tabular-nums sm:text-right",
    column.hidesOnPhone && "max-sm:hidden",
    isTicked && "max-sm:pr-10",
    column.className,
  );
  if (!isFirst) {
    return (
      <td data-title={column.title} className={look || undefined}>
        <div>{children}</div>
      </td>
    );
  }
  return (
    <th scope="row" className={look || undefined}>
      {href ? (
        <PlainLink href={href} data-row>
          {children}
        </PlainLink>
      ) : (
        children
      )}
    </th>
  );
}
