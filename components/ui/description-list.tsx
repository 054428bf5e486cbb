import type { ReactNode } from "react";

export type DescriptionEntry = { term: string; children: ReactNode };

/** Names and what they are, in two columns. */
export function DescriptionList({ entries }: { entries: readonly DescriptionEntry[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,max-content)_1fr] gap-x-6 gap-y-2">
      {entries.map((entry) => (
        <div key={entry.term} className="contents">
          <dt className="text-muted">{entry.term}</dt>
          <dd className="min-w-0 break-words">{entry.children}</dd>
        </div>
      ))}
    </dl>
  );
}
