import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";

type Props = { label: string; previousHref?: string | null; nextHref?: string | null; children?: ReactNode };

/** The way through a long list, a page at a time; `children` says what is shown. */
export function Pagination({ label, previousHref, nextHref, children }: Props) {
  if (!previousHref && !nextHref && !children) return null;
  return (
    <nav aria-label={label} className="no-print flex min-h-8 items-center gap-2">
      <p className="flex-1 text-sm text-muted tabular-nums">{children}</p>
      {previousHref ? (
        <ButtonLink href={previousHref} rel="prev">
          <ChevronLeft aria-hidden /> Previous
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink href={nextHref} rel="next">
          Next <ChevronRight aria-hidden />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
