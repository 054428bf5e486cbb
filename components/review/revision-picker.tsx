import { Button } from "@/components/ui/button";
import { instantWords } from "@/components/ui/date-words";
import type { RevisionLine } from "@/lib/answers/list-revisions";
import { revisionKinds } from "@/lib/answers/revision-kinds";

type Props = {
  /** Where the choice leads. */
  action: string;
  revisions: readonly RevisionLine[];
  from: string;
  to: string;
  liveId: string | null;
  zone: string;
  /** What else the address says, to be kept. */
  kept: Readonly<Record<string, string>>;
};

/** Chooses the two texts to compare. A plain form, so it works without script and its address can be kept. */
export function RevisionPicker({ action, revisions, from, to, liveId, zone, kept }: Props) {
  const options = optionsOf({ revisions, liveId, zone });
  return (
    <form action={action} className="no-print mb-4 flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" {...{ name, value }} />
      ))}
      <label className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
        <span className="text-sm font-medium">From</span>
        <select name="from" defaultValue={from} key={from} className="control">
          {options}
        </select>
      </label>
      <label className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
        <span className="text-sm font-medium">To</span>
        <select name="to" defaultValue={to} key={to} className="control">
          {options}
        </select>
      </label>
      <Button type="submit">Compare</Button>
    </form>
  );
}

function optionsOf({ revisions, liveId, zone }: Pick<Props, "revisions" | "liveId" | "zone">) {
  const editions = [...new Set(revisions.map(({ edition }) => edition))];
  return editions.map((edition) => (
    <optgroup key={edition} label={`Edition ${edition}`}>
      {revisions
        .filter((revision) => revision.edition === edition)
        .map(({ id, number, kind, authorName, savedAt }) => (
          <option key={id} value={id}>
            {`Revision ${number}${id === liveId ? " (live)" : ""}: ${revisionKinds[kind].toLowerCase()}, ${authorName}, ${instantWords(savedAt, zone)}`}
          </option>
        ))}
    </optgroup>
  ));
}
