import { RevisionRow } from "@/components/answers/revision-row";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import type { ListedRevision } from "@/lib/answers/list-revisions";
import type { ListedEvent } from "@/lib/audit/listed-event";

type Props = {
  answerId: string;
  revisions: readonly ListedRevision[];
  events: readonly ListedEvent[];
  zone: string;
};
type Line = { key: string; at: Date } & (
  | { revision: ListedRevision; place: number }
  | { event: ListedEvent }
);

/** The history as one list, newest first: kept texts to read, compare or bring back, and between them what was decided. A plain form, so it works without script. */
export function RevisionTable({ answerId, revisions, events, zone }: Props) {
  const lines: Line[] = [
    ...revisions.map((revision, place) => ({ key: revision.id, at: revision.savedAt, revision, place })),
    ...events.map((event) => ({ key: event.seq, at: event.at, event })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return (
    <form action={`/desk/answers/${answerId}/compare`} className="flex flex-col gap-3">
      <div className="no-print flex flex-wrap items-center gap-3">
        <Button type="submit">Compare the two chosen</Button>
        <p className="text-sm text-muted">Choose the older text under From and the newer under To.</p>
      </div>
      <div className="overflow-x-auto">
        <table className="w-full border-separate border-spacing-0 max-sm:block">
          <caption className="sr-only">Kept texts, newest first</caption>
          <thead className="max-sm:sr-only">
            <tr className="text-left text-sm text-muted [&>th]:border-b [&>th]:border-line [&>th]:px-2 [&>th]:py-1.5 [&>th]:font-medium">
              <th scope="col" className="no-print">
                From
              </th>
              <th scope="col" className="no-print">
                To
              </th>
              <th scope="col">Text, and why</th>
              <th scope="col">Who and when</th>
              <th scope="col">State then</th>
              <th scope="col" className="text-right!">
                Words
              </th>
              <th scope="col" className="no-print">
                <span className="sr-only">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block [&>tr>*]:border-line sm:[&>tr>*]:border-b sm:[&>tr>*]:px-2 sm:[&>tr>*]:py-2 [&>tr>*]:align-top">
            {lines.map((line) =>
              "event" in line ? (
                <EventLine key={line.key} {...{ event: line.event, zone }} />
              ) : (
                <RevisionRow
                  key={line.key}
                  {...{ answerId, zone, revision: line.revision, place: line.place }}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
    </form>
  );
}

function EventLine({ event, zone }: { event: ListedEvent; zone: string }) {
  return (
    <tr className="max-sm:block max-sm:border-b max-sm:border-line">
      <td className="no-print bg-sunken max-sm:hidden" colSpan={2} />
      <td className="bg-sunken text-muted max-sm:block max-sm:px-2 max-sm:py-2" colSpan={5}>
        <span className="font-medium text-ink">{event.actor.name}</span> {event.sentence}{" "}
        <span className="text-sm text-faint">
          <DateText instant={event.at} zone={zone} />
        </span>
        {event.reason ? <span className="block">Reason: {event.reason}</span> : null}
      </td>
    </tr>
  );
}
