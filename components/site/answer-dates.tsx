import { HouseDay } from "@/components/site/house-day";
import type { PublicDates } from "@/lib/publication/dates";

/** The three public dates, the last update first; before the first publication there is none to show. */
export function AnswerDates({ dates }: { dates: PublicDates | null }) {
  if (dates === null) {
    return (
      <div className="dates">
        <p className="updated">Last updated: not published yet</p>
      </div>
    );
  }
  const { publishedOn, updatedOn, reviewedOn } = dates;
  return (
    <div className="dates">
      <p className="updated">
        Last updated: <HouseDay day={updatedOn} itemProp="dateModified" />
      </p>
      {reviewedOn && (
        <p>
          Last reviewed: <HouseDay day={reviewedOn} itemProp="lastReviewed" />
        </p>
      )}
      <p>
        First published: <HouseDay day={publishedOn} itemProp="datePublished" />
      </p>
    </div>
  );
}
