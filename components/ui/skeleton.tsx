import { classNames } from "./class-names";

/** The place of something on its way, in its size, so that nothing jumps when it comes. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames("block animate-breathe rounded-md bg-line", className ?? "h-4 w-full")}
    />
  );
}
