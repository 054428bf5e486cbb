import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { classNames } from "./class-names";

/** The column a list is sorted by, and which way. */
export type Sort = { by: string; direction: "ascending" | "descending" };

type Props = {
  column: { key: string; title: string; sortHref?: string; isNumeric?: boolean; isHidden?: boolean };
  sort: Sort | undefined;
};

/** The head of one column; a link where the list can be sorted by it. */
export function SortLink({ column, sort }: Props) {
  const direction = sort?.by === column.key ? sort.direction : undefined;
  const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={classNames(
        "sticky top-(--bar) z-10 border-b border-line bg-surface px-3 py-1.5 text-left text-xs font-medium whitespace-nowrap text-muted first:rounded-tl-lg last:rounded-tr-lg",
        column.isNumeric && "text-right",
      )}
    >
      {column.sortHref ? (
        <Link
          href={column.sortHref}
          className="group/sort inline-flex items-center gap-1 rounded-sm hover:text-ink"
        >
          {column.title}
          <Arrow
            aria-hidden
            className={classNames(
              "size-3",
              direction ? "text-accent-ink" : "opacity-0 group-hover/sort:opacity-60",
            )}
          />
        </Link>
      ) : (
        <span className={column.isHidden ? "sr-only" : undefined}>{column.title}</span>
      )}
    </th>
  );
}
