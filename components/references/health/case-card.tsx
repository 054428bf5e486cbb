import { type CaseActions, CaseActs } from "@/components/references/health/case-acts";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { PlainLink } from "@/components/ui/plain-link";
import type { CasePlace } from "@/lib/references/health/case-places";
import type { Justification, ShownNotice } from "@/lib/references/health/case-queries";
import { noticeSourceWords, noticeWords, type ReferenceStatus } from "@/lib/references/health/status-of";

type Props = {
  reference: { id: string; lockVersion: number };
  status: ReferenceStatus;
  justification: Justification | null;
  notices: readonly ShownNotice[];
  places: readonly CasePlace[];
  zone: string;
  reason: string | null;
  actions: CaseActions;
};

/** The case of a source: what was said about it, which sentences on which pages rest on it, and what can be done. */
export function CaseCard({
  reference,
  status,
  justification,
  notices,
  places,
  zone,
  reason,
  actions,
}: Props) {
  const standing = notices.filter(({ ended }) => ended === null);
  const unanswered = standing.filter(({ acknowledged }) => acknowledged === null);
  const open = unanswered.filter(({ kind }) => kind !== "update").length;
  const sentences = places.reduce((sum, place) => sum + place.sentences.length, 0);
  return (
    <Card
      title={open > 0 ? "Open case: something was said about this source" : "What was said about this source"}
      description={
        places.length > 0
          ? `${sentences === 1 ? "One sentence" : `${sentences} sentences`} on ${places.length === 1 ? "one page or draft" : `${places.length} pages and drafts`} ${sentences === 1 ? "rests" : "rest"} on it.`
          : "No live page and no open draft rests on it."
      }
    >
      <div className="flex flex-col gap-4">
        <ul className="flex flex-col gap-2">
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} zone={zone} />
          ))}
        </ul>
        {justification ? (
          <p>
            Cited all the same: “{justification.reason}”{" "}
            <span className="text-muted">
              {justification.by}, <DateText instant={justification.at} zone={zone} />
            </span>
          </p>
        ) : null}
        <Places places={places} />
        {standing.length > 0 ? (
          <CaseActs
            reference={reference}
            isRetracted={status === "retracted" || status === "withdrawn"}
            isJustified={justification !== null}
            open={unanswered.map(({ id }) => id)}
            places={places.length}
            reason={reason}
            actions={actions}
          />
        ) : null}
      </div>
    </Card>
  );
}

function NoticeItem({ notice, zone }: { notice: ShownNotice; zone: string }) {
  return (
    <li>
      <p className={notice.ended ? "text-muted" : undefined}>
        <span className="font-medium">{noticeWords[notice.kind]}</span>
        {notice.citation ? `: ${notice.citation}` : null}
        {notice.day ? (
          <>
            , <DateText date={notice.day} />
          </>
        ) : null}
        <span className="text-muted"> (told by {noticeSourceWords[notice.source]})</span>
        {notice.doi && !notice.citation.includes(notice.doi) ? (
          <>
            {" "}
            <a
              href={`https://doi.org/${encodeURI(notice.doi)}`}
              target="_blank"
              rel="noopener noreferrer"
              className="break-all text-link"
            >
              doi:{notice.doi}
            </a>
          </>
        ) : null}
      </p>
      {notice.reasons.length > 0 ? <p className="text-sm text-muted">{notice.reasons.join("; ")}</p> : null}
      <p className="text-sm text-muted">
        Seen first <DateText instant={notice.firstSeenAt} zone={zone} />.{" "}
        <NoticeAnswer notice={notice} zone={zone} />
      </p>
    </li>
  );
}

function NoticeAnswer({ notice: { acknowledged, ended }, zone }: { notice: ShownNotice; zone: string }) {
  if (ended)
    return (
      <>
        Ended <DateText instant={ended.at} zone={zone} />: it is about another source, {ended.number}, whose
        number this one had by mistake.
      </>
    );
  if (!acknowledged) return "Not acknowledged.";
  return (
    <>
      Acknowledged by {acknowledged.by || "somebody"}, <DateText instant={acknowledged.at} zone={zone} />: “
      {acknowledged.reason}”
    </>
  );
}

function Places({ places }: { places: readonly CasePlace[] }) {
  if (places.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {places.map(({ kind, answerId, question, topic, owner, sentences }) => (
        <li key={`${kind} ${answerId}`} className="py-2.5">
          <p>
            <PlainLink
              href={`/desk/answers/${answerId}${kind === "draft" ? "/draft" : ""}`}
              className="text-link"
            >
              {question || "No question yet"}
            </PlainLink>
            <span className="text-muted">
              {" "}
              {topic}, {kind === "live" ? "live page" : "open draft"}, {owner}
            </span>
          </p>
          {sentences.map(({ block, sentence }) => (
            <blockquote key={`${block} ${sentence}`} className="mt-1 border-l-3 border-line pl-2 text-sm">
              {sentence}
            </blockquote>
          ))}
        </li>
      ))}
    </ul>
  );
}
