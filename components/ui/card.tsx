import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type Props = {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** For a list or table that reaches the card's edges. */
  isFlush?: boolean;
  className?: string;
};

/** A titled section of a page on its own ground. */
export function Card({ title, description, actions, children, isFlush, className }: Props) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={classNames("rounded-lg border border-line bg-surface", className)}
    >
      {title ? (
        <header className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-2.5 pb-1.5">
          <div className="min-w-0 flex-1">
            <h2 id={titleId} className="font-semibold">
              {title}
            </h2>
            {description ? <p className="text-sm text-muted">{description}</p> : null}
          </div>
          {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div className={classNames(!isFlush && "px-4 pb-4", !isFlush && !title && "pt-4")}>{children}</div>
    </section>
  );
}
