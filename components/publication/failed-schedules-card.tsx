import { AnswerRow } from "@/components/answers/answer-row";
import { Card } from "@/components/ui/card";
import { zonedWords } from "@/lib/answers/wall-time";
import type { FailedSchedule } from "@/lib/publication/list-failed-schedules";

/** What did not go public at its time, before all other work; nothing while nothing failed. */
export function FailedSchedulesCard({ failed }: { failed: readonly FailedSchedule[] }) {
  if (failed.length === 0) return null;
  return (
    <Card title={<span className="text-danger-ink">Scheduled publications that failed</span>} isFlush>
      <ul>
        {failed.map(({ answerId, question, publishAt, zone, sentence }) => (
          <AnswerRow
            key={answerId}
            href={`/desk/answers/${answerId}/publication`}
            question={question}
            facts={[`Should have gone public on ${zonedWords(publishAt, zone)}`]}
            note={{ by: "Why it did not", text: sentence }}
          />
        ))}
      </ul>
    </Card>
  );
}
