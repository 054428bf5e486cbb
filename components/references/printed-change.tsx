import { printedChange } from "@/lib/references/printed-change";

type Props = { before: string; now: string };

/** What a live page prints of a reference against what the library would print now. The page stays as it was approved. */
export function PrintedChange({ before, now }: Props) {
  return (
    <div className="mt-1.5 rounded-md border border-line bg-sunken px-3 py-2 text-sm">
      <p className="font-medium text-warning-ink">
        Changed since publication. The page keeps what it was approved with.
      </p>
      <p className="mt-1 [overflow-wrap:anywhere] text-muted">
        {printedChange(before, now).map(({ text, kind }, place) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: the runs of one line keep their order
          if (kind === "before")
            return (
              <del key={place} className="bg-danger-soft text-danger-ink">
                {text}
              </del>
            );
          if (kind === "now")
            return (
              <ins key={place} className="bg-success-soft text-success-ink no-underline">
                {text}
              </ins>
            );
          return <span key={place}>{text}</span>;
          // biome-ignore-end lint/suspicious/noArrayIndexKey: the runs of one line keep their order
        })}
      </p>
    </div>
  );
}
