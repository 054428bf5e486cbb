import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { softTones } from "./tone";

type NoticeTone = "info" | "success" | "warning" | "danger";

type Props = {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Read aloud at once when it appears after an act. */
  isAnnounced?: boolean;
  className?: string;
};

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };
const sides: Record<NoticeTone, string> = {
  info: "border-info-ink",
  success: "border-success-ink",
  warning: "border-warning-ink",
  danger: "border-danger-ink",
};

/** Something to know before going on, and what to do about it. */
export function Notice({ tone = "info", title, children, action, isAnnounced, className }: Props) {
  const Icon = icons[tone];
  return (
    <div
      role={isAnnounced ? "alert" : undefined}
      className={classNames(
        "flex gap-2.5 rounded-md border-l-3 px-3 py-2.5",
        softTones[tone],
        sides[tone],
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children ? <div className="text-ink">{children}</div> : null}
        </div>
        {action}
      </div>
    </div>
  );
}
