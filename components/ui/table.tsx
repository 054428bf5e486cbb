import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
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
};

/** Dense rows under a head that stays; on a phone each row is a card. The first column names the row. */
export function Table<Row>({ caption, columns, rows, rowKey, rowHref, sort }: Props<Row>) {
  return (
    <table className="w-full border-separate border-spacing-0 rounded-lg border border-line bg-surface max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <SortLink key={column.key} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={classNames(
              "group relative max-sm:block max-sm:border-line max-sm:px-3 max-sm:py-2.5 max-sm:not-last:border-b",
              rowHref && "hover:bg-hover has-[a[data-row]:focus-visible]:bg-hover",
            )}
          >
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} isFirst={index === 0} href={rowHref?.(row)}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  column: Pick<Column<never>, "title" | "isNumeric" | "hidesOnPhone" | "className">;
  isFirst: boolean;
  href: string | undefined;
  children: ReactNode;
};

const cellLook = "border-line px-3 py-2 align-top max-sm:px-0 max-sm:py-0.5 sm:group-not-last:border-b";

function Cell({ column, isFirst, href, children }: CellProps) {
  const look = classNames(
    cellLook,
    column.isNumeric && "tabular-nums sm:text-right",
    column.hidesOnPhone && "max-sm:hidden",
    column.className,
  );
  if (!isFirst) {
    return (
      <td className={classNames(look, "max-sm:flex max-sm:gap-2 max-sm:text-sm")}>
        <span aria-hidden className="w-24 shrink-0 text-faint sm:hidden">
          {column.title}
        </span>
        <div className="min-w-0">{children}</div>
      </td>
    );
  }
  return (
    <th scope="row" className={classNames(look, "text-left font-medium max-sm:mb-1 max-sm:block")}>
      {href ? (
        <Link
          href={href}
          data-row
          className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 after:-outline-offset-2 after:rounded-md after:outline-focus"
        >
          {children}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
