import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { ListedEvent } from "@/lib/audit/listed-event";

type Props = { events: readonly ListedEvent[]; zone: string };

/** Records of the audit, each a sentence with a link to what it is about; the frozen details open beneath. */
export function EventList({ events, zone }: Props) {
  return (
    <ol aria-label="Events, newest first" className="flex flex-col rounded-lg border border-line bg-surface">
      {events.map((event) => (
        <li key={event.seq} className="border-line px-3 py-2 not-last:border-b">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <span className="w-14 shrink-0 text-right text-sm text-faint tabular-nums">
              <span className="sr-only">Record </span>
              {event.seq}
            </span>
            <p className="min-w-0 flex-1 basis-80 break-words">
              <strong className="font-semibold">{event.actor.name}</strong>{" "}
              {event.actor.roles ? <span className="text-sm text-faint">({event.actor.roles}) </span> : null}
              {event.sentence}
              {event.reason ? <span className="block text-muted">Reason: {event.reason}</span> : null}
            </p>
            <span className="text-sm text-faint">
              <DateText instant={event.at} zone={zone} />
            </span>
          </div>
          <div className="flex flex-wrap items-start gap-x-4 pl-17 text-sm max-sm:pl-0">
            <SubjectLink subject={event.subject} />
            <Details event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function SubjectLink({ subject }: { subject: ListedEvent["subject"] }) {
  const link = linkTo(subject);
  if (!link) return null;
  return (
    <Link href={link.href} className="text-link">
      {link.label}
    </Link>
  );
}

function linkTo({ answerId, referenceId, topicId, personId }: ListedEvent["subject"]) {
  if (answerId) return { href: `/desk/answers/${answerId}`, label: "The answer" };
  if (referenceId) return { href: `/desk/references/${referenceId}`, label: "The reference" };
  if (topicId) return { href: `/desk/topics/${topicId}`, label: "The topic" };
  return personId ? { href: "/desk/people", label: "People" } : null;
}

function Details({ event }: { event: ListedEvent }) {
  return (
    <details className="min-w-0 flex-1">
      <summary className="cursor-pointer text-muted">Details</summary>
      <pre className="mt-1 rounded-md bg-sunken p-2 text-xs break-all whitespace-pre-wrap">
        {JSON.stringify(
          { type: event.type, ...event.payload, requestId: event.requestId, hash: event.hash },
          null,
          2,
        )}
      </pre>
    </details>
  );
}
