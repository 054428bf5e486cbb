import type { ReactNode } from "react";
import { ZonedTime } from "@/components/publication/zoned-time";
import { Notice } from "@/components/ui/notice";
import type { FoundSchedule } from "@/lib/publication/find-schedule";

type Props = { schedule: FoundSchedule | null; now: Date; action?: ReactNode; className?: string };

/** When an edition goes public by itself, or, aloud, that it did not and why; nothing when no time is or was set. */
export function ScheduleNotice({ schedule, now, ...look }: Props) {
  if (!schedule) return null;
  const { publishAt, zone, by, failed, isOverdue } = schedule;
  const time = <ZonedTime {...{ instant: publishAt, zone, now }} />;
  if (failed !== null) {
    return (
      <Notice tone="danger" title="The scheduled publication failed" {...look}>
        It should have gone public on {time}. {failed} What readers see stayed as it was.
      </Notice>
    );
  }
  if (isOverdue) {
    return (
      <Notice tone="danger" title="The scheduled publication is overdue" {...look}>
        It should have gone public on {time}, and nothing has worked on it yet. It is done as soon as jobs run
        again; an administrator sees them in the settings.
      </Notice>
    );
  }
  return (
    <Notice tone="info" title="Scheduled" {...look}>
      It goes public on {time}. {by} set the time; until then nothing of it changes.
    </Notice>
  );
}
