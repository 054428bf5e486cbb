const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When a queue runs, in words, and how long a run may be missing before somebody should look, ms. */
type Rhythm = { words: string; patience: number };

/** The rhythm of a crontab line as ours are: each minute, each so many minutes, or once a day at an hour; anything else keeps its own words. */
export function rhythmOf(cron: string): Rhythm {
  const [minute = "", hour = "", ...rest] = cron.split(" ");
  const step = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (rest.join(" ") !== "* * *") return { words: cron, patience: Number.POSITIVE_INFINITY };
  if (minute === "*" && hour === "*") return { words: "Every minute", patience: 5 * MINUTE };
  if (step && hour === "*")
    return { words: `Every ${step} minutes`, patience: 2 * Number(step) * MINUTE + 5 * MINUTE };
  if (/^\d+$/.test(minute) && /^\d+$/.test(hour))
    return { words: `Daily at ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`, patience: 26 * HOUR };
  return { words: cron, patience: Number.POSITIVE_INFINITY };
}

/** Whether a run is missing: none ended in its time, and somebody has worked for at least that long. */
export function isRunMissing(
  cron: string,
  { lastEndedAt, workingSince, now }: { lastEndedAt: Date | null; workingSince: Date | null; now: Date },
): boolean {
  const { patience } = rhythmOf(cron);
  const isOld = (at: Date) => now.getTime() - at.getTime() > patience;
  return workingSince !== null && isOld(workingSince) && (lastEndedAt === null || isOld(lastEndedAt));
}
