import { distanceWords, wallTimeOf, zonedWords } from "@/lib/answers/wall-time";

type Props = { instant: Date; zone: string; now: Date };

/** An instant as people of its zone read it, how far off it is, and in UTC where that is another time. */
export function ZonedTime({ instant, zone, now }: Props) {
  const utc = wallTimeOf(instant, "UTC");
  return (
    <>
      <time dateTime={instant.toISOString()} className="font-medium">
        {zonedWords(instant, zone)}
      </time>
      , {distanceWords(instant, now, zone)} <span className="text-muted">({utc.time} UTC)</span>
    </>
  );
}
