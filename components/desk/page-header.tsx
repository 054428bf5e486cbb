import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";

type Props = {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  /** States and dates under the title. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** Tabs of the thing this page belongs to. */
  tabs?: ReactNode;
};

/** The head of a page: where it stands, what it is, and what can be done with it. */
export function PageHeader({ title, crumbs, meta, actions, tabs }: Props) {
  return (
    <header className="mb-5 flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
          {crumbs && crumbs.length > 0 ? <Breadcrumb crumbs={crumbs} /> : null}
          <h1 className="text-xl font-semibold tracking-tight break-words">{title}</h1>
          {meta ? (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">{meta}</div>
          ) : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {tabs}
    </header>
  );
}
