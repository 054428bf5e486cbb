import { Skeleton } from "@/components/ui/skeleton";

/** The draft while it is on its way. */
export default function DraftLoading() {
  return (
    <output className="block" aria-label="Opening the draft">
      <Skeleton className="h-7 w-2/3" />
      <Skeleton className="mt-3 h-5 w-1/3" />
      <div className="mt-8 grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-96" />
        <Skeleton className="h-40" />
      </div>
    </output>
  );
}
