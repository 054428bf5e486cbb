import { HouseDay } from "@/components/site/house-day";

type Changes = {
  changes: readonly {
    on: string;
    kind: "first" | "substantive";
    note: string | null;
    correctedOn?: string | null;
  }[];
};

/** What readers were told of each change, newest first; nothing while there was none since the first publication. */
export function AnswerChanges({ changes }: Changes) {
  if (!changes.some((change) => change.kind === "substantive")) return null;
  return (
    <section aria-labelledby="changes" className="changes">
      <h2 id="changes">Changes to this answer</h2>
      <ul>
        {changes.map((change) => (
          <li key={`${change.on} ${change.note}`}>
            <HouseDay day={change.on} /> {change.kind === "first" ? "First published." : change.note}
            {change.correctedOn && (
              <>
                {" "}
                (This note was corrected on <HouseDay day={change.correctedOn} />
                .)
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
