import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { ListedRevision } from "@/lib/answers/list-revisions";
import { revisionKinds } from "@/lib/answers/revision-kinds";
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

/** The history as one list, newest first: kept texts to read or compare, and between them what was decided. A plain form, so it works without script. */
export function RevisionTable({ answerId, revisions, events, zone }: Props) {
  const lines: Line[] = [
    ...revisions.map((revision, place) => ({ key: revision.id, at: revision.savedAt, revision, place })),
    ...events.map((event) => ({ key: event.seq, at: event.at, event })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return (
    <form action={`/desk/answers/${answerId}/compare`} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit">Compare the two chosen</Button>
        <p className="text-sm text-muted">Choose the older text under From and the newer under To.</p>
      </div>
      <div className="overflow-x-auto">
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">Revisions, newest first</caption>
          <thead>
            <tr className="text-left text-sm text-muted [&>th]:border-b [&>th]:border-line [&>th]:px-2 [&>th]:py-1.5 [&>th]:font-medium">
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Text</th>
              <th scope="col">Who and when</th>
              <th scope="col" className="text-right!">
                Words
              </th>
              <th scope="col">Hash</th>
            </tr>
          </thead>
          <tbody className="[&>tr>*]:border-b [&>tr>*]:border-line [&>tr>*]:px-2 [&>tr>*]:py-2 [&>tr>*]:align-top">
            {lines.map((line) =>
              "event" in line ? (
                <EventLine key={line.key} {...{ event: line.event, zone }} />
              ) : (
                <RevisionLine
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

function RevisionLine({
  answerId,
  revision,
  place,
  zone,
}: {
  answerId: string;
  revision: ListedRevision;
  place: number;
  zone: string;
}) {
  const name = `edition ${revision.edition}, revision ${revision.number}`;
  return (
    <tr>
      <td>
        <input
          type="radio"
          name="from"
          value={revision.id}
          defaultChecked={place === 1}
          aria-label={`From ${name}`}
          className="size-4 accent-accent pointer-coarse:size-5"
        />
      </td>
      <td>
        <input
          type="radio"
          name="to"
          value={revision.id}
          defaultChecked={place === 0}
          aria-label={`To ${name}`}
          className="size-4 accent-accent pointer-coarse:size-5"
        />
      </td>
      <th scope="row" className="min-w-44 text-left font-medium">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <PlainLink href={`/desk/answers/${answerId}/history/${revision.id}`} className="text-link">
            Edition {revision.edition}, revision {revision.number}
          </PlainLink>
          {revision.publications.map((publication) => (
            <Badge key={publication.number} tone={publication.isLive ? "success" : "neutral"}>
              {publication.isLive ? "Live" : `Publication ${publication.number}`}
            </Badge>
          ))}
        </span>
        <span className="text-sm font-normal text-muted">{revisionKinds[revision.kind]}</span>
      </th>
      <td className="min-w-40">
        {revision.authorName}
        <span className="block text-sm text-faint">
          <DateText instant={revision.savedAt} zone={zone} />
        </span>
      </td>
      <td className="text-right tabular-nums">{revision.wordCount.toLocaleString("en-US")}</td>
      <td className="font-mono text-sm text-muted">{revision.shortHash}</td>
    </tr>
  );
}

function EventLine({ event, zone }: { event: ListedEvent; zone: string }) {
  return (
    <tr>
      <td className="bg-sunken" colSpan={2} />
      <td className="bg-sunken text-muted" colSpan={4}>
        <span className="font-medium text-ink">{event.actor.name}</span> {event.sentence}{" "}
        <span className="text-sm text-faint">
          <DateText instant={event.at} zone={zone} />
        </span>
        {event.reason ? <span className="block">Reason: {event.reason}</span> : null}
      </td>
    </tr>
  );
}
