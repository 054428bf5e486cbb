import Link from "next/link";
import { type ReactNode, useId } from "react";

type Props = {
  id: string;
  title: string;
  count: number;
  /** What stands here when it is not empty. */
  hint?: string;
  /** What will appear here, when there is nothing. */
  empty: string;
  /** The whole list, where this is its beginning. */
  more?: { href: string; label: string } | null;
  children: ReactNode;
};

/** One kind of work with its rows; when there is none it says in a line what will appear here. */
export function WorkSection({ id, title, count, hint, empty, more, children }: Props) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className="scroll-mt-16 rounded-lg border border-line bg-surface"
    >
      <header className="flex min-h-11 flex-wrap items-baseline gap-x-3 border-line px-4 pt-3 pb-2.5 not-last:border-b">
        <h2 id={titleId} className="font-semibold max-sm:flex-1">
          {title}
          {count > 0 ? (
            <span className="ml-2 rounded-full bg-sunken px-2 py-0.5 text-xs font-medium text-muted tabular-nums">
              {count}
            </span>
          ) : null}
        </h2>
        <p className="min-w-0 flex-1 text-sm text-muted max-sm:order-last max-sm:basis-full">
          {count > 0 ? hint : empty}
        </p>
        {more && count > 0 ? (
          <Link href={more.href} className="text-link text-sm">
            {more.label}
          </Link>
        ) : null}
      </header>
      {count > 0 ? <ul>{children}</ul> : null}
    </section>
  );
}
