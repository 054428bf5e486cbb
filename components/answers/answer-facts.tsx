import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { type DescriptionEntry, DescriptionList } from "@/components/ui/description-list";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";

/** The dates that readers see. */
export function AnswerFacts({ answer }: { answer: AnswerOverview }) {
  const { live, edition } = answer;
  const entries: (DescriptionEntry | null)[] = [
    { term: "Live text", children: <LiveWords answer={answer} /> },
    live && { term: "First published", children: <DateText date={live.publishedOn} /> },
    live && { term: "Last updated", children: <DateText date={live.updatedOn} /> },
    live && { term: "Last reviewed", children: dayOr(live.reviewedOn, "Not recorded") },
    !live && edition.importedUpdatedOn
      ? { term: "Date when imported", children: <DateText date={edition.importedUpdatedOn} /> }
      : null,
    { term: "Words", children: edition.wordCount.toLocaleString("en-US") },
  ];
  return <DescriptionList entries={entries.filter((entry) => entry !== null)} />;
}

function LiveWords({ answer: { live, slug, edition } }: { answer: AnswerOverview }) {
  if (!live) return <>Not public yet</>;
  if (live.withdrawn) return <>Withdrawn: {live.withdrawn.reason}</>;
  return (
    <>
      <a href={`/answers/${slug}`} className="text-link">
        Edition {live.edition.number}
      </a>
      {live.edition.id === edition.id ? null : <>; edition {edition.number} is not public</>}
    </>
  );
}

function dayOr(day: string | null, words: string): ReactNode {
  return day ? <DateText date={day} /> : <span className="text-faint">{words}</span>;
}
