import { classNames } from "./class-names";

type Props = { label?: string; className?: string };

/** A small turning ring; with a label it is announced as that work under way. */
export function Spinner({ label, className }: Props) {
  const naming = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <span className={classNames("inline-block size-4", className)} {...naming}>
      <svg
        aria-hidden
        viewBox="0 0 16 16"
        fill="none"
        className="size-full animate-spin motion-reduce:animate-none"
      >
        <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeOpacity="0.25" strokeWidth="1.75" />
        <path
          d="M8 1.75A6.25 6.25 0 0 1 14.25 8"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
        />
      </svg>
    </span>
  );
}
