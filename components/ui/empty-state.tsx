import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** What stands where there is nothing yet: what would be here, and how to make the first one. */
export function EmptyState({ icon, title, children, action, className }: Props) {
  return (
    <div
      className={classNames(
        "flex flex-col items-center rounded-lg border border-dashed border-line px-6 py-10 text-center",
        className,
      )}
    >
      {icon ? (
        <span
          aria-hidden
          className="mb-3 flex size-10 items-center justify-center rounded-full bg-sunken text-faint [&_svg]:size-5"
        >
          {icon}
        </span>
      ) : null}
      <p className="text-md font-medium">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
