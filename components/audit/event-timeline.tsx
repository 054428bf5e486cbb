import {
  BookOpen,
  Building2,
  CheckCircle2,
  CornerUpLeft,
  Eye,
  Globe,
  type LucideIcon,
  MessageSquare,
  PenLine,
  Send,
  ShieldAlert,
  Tag,
  Undo2,
  User,
} from "lucide-react";
import { DateText } from "@/components/ui/date-text";
import { Timeline } from "@/components/ui/timeline";
import type { Tone } from "@/components/ui/tone";
import type { AuditEventType } from "@/lib/audit/event";
import type { ListedEvent } from "@/lib/audit/listed-event";

/** How an event looks: by its type, or else by the noun its type begins with. */
const looks: Partial<Record<AuditEventType | string, { icon: LucideIcon; tone: Tone }>> = {
  "edition.submitted": { icon: Send, tone: "info" },
  "edition.pulled-back": { icon: Undo2, tone: "neutral" },
  "review.edited": { icon: PenLine, tone: "warning" },
  "edition.reopened": { icon: Undo2, tone: "warning" },
  "review.approved": { icon: CheckCircle2, tone: "success" },
  "review.changes-requested": { icon: CornerUpLeft, tone: "warning" },
  "answer.published": { icon: Globe, tone: "success" },
  "answer.withdrawn": { icon: ShieldAlert, tone: "danger" },
  answer: { icon: PenLine, tone: "accent" },
  edition: { icon: PenLine, tone: "accent" },
  draft: { icon: PenLine, tone: "neutral" },
  review: { icon: Eye, tone: "info" },
  comment: { icon: MessageSquare, tone: "neutral" },
  proposal: { icon: MessageSquare, tone: "info" },
  reference: { icon: BookOpen, tone: "neutral" },
  topic: { icon: Tag, tone: "neutral" },
  person: { icon: User, tone: "neutral" },
  access: { icon: ShieldAlert, tone: "danger" },
};

type Props = { label: string; events: readonly ListedEvent[]; zone: string };

/** What happened, each event a sentence: who in which role of the day, what, when with the zone, and why. */
export function EventTimeline({ label, events, zone }: Props) {
  return (
    <Timeline
      label={label}
      entries={events.map((event) => {
        const { icon: Icon, tone } = lookOf(event.type);
        return {
          id: event.seq,
          icon: <Icon aria-hidden />,
          tone,
          sentence: (
            <>
              <strong className="font-semibold">{event.actor.name}</strong>{" "}
              {event.actor.roles ? <span className="text-sm text-faint">({event.actor.roles}) </span> : null}
              <span className="break-words">{event.sentence}</span>
            </>
          ),
          time: <DateText instant={event.at} zone={zone} />,
          detail: event.reason ? <>Reason: {event.reason}</> : undefined,
        };
      })}
    />
  );
}

function lookOf(type: string) {
  return looks[type] ?? looks[type.split(".")[0] ?? ""] ?? { icon: Building2, tone: "neutral" as const };
}
