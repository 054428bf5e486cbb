import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { softTones, type Tone } from "./tone";

type Props = { tone?: Tone; children: ReactNode; icon?: ReactNode; className?: string };

/** A state in one or two words. */
export function Badge({ tone = "neutral", icon, children, className }: Props) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap [&_svg]:size-3",
        softTones[tone],
        className,
      )}
    >
      {icon ?? <span aria-hidden className="size-1.5 rounded-full bg-current opacity-70" />}
      {children}
    </span>
  );
}
