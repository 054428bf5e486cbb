import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { softTones, type Tone } from "./tone";

export type TimelineEntry = {
  id: string;
  icon: ReactNode;
  tone?: Tone;
  /** Who did what, in one sentence. */
  sentence: ReactNode;
  time: ReactNode;
  detail?: ReactNode;
};

type Props = { label: string; entries: readonly TimelineEntry[] };

/** What happened, newest or oldest first as it is given. */
export function Timeline({ label, entries }: Props) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span aria-hidden className="absolute top-7 bottom-0 left-3 w-px bg-line group-last:hidden" />
          <span
            aria-hidden
            className={classNames(
              "mt-px flex size-6 shrink-0 items-center justify-center rounded-full [&_svg]:size-3.5",
              softTones[entry.tone ?? "neutral"],
            )}
          >
            {entry.icon}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <div className="min-w-0 flex-1 basis-44">{entry.sentence}</div>
              <div className="text-sm text-faint">{entry.time}</div>
            </div>
            {entry.detail ? <div className="mt-1 text-muted">{entry.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
