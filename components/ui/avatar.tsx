import { classNames } from "./class-names";
import { initials } from "./initials";

type Props = { name: string; className?: string };

/** A person as their initials; their name always stands beside it. */
export function Avatar({ name, className }: Props) {
  return (
    <span
      aria-hidden
      className={classNames(
        "inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
