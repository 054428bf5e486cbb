import { Skeleton } from "./skeleton";

type Props = { label: string; rows?: number };

/** A list on its way: says so to screen readers and keeps the room for its rows. */
export function SkeletonRows({ label, rows = 8 }: Props) {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return (
    <div role="status" aria-label={label} className="rounded-lg border border-line bg-surface">
      {numbers.map((number) => (
        <div key={number} className="flex h-9 items-center gap-4 border-line px-3 not-last:border-b">
          <Skeleton className="h-3 flex-1" />
          <Skeleton className="h-3 w-16 max-sm:hidden" />
          <Skeleton className="h-3 w-24" />
        </div>
      ))}
    </div>
  );
}
