import { HouseDay } from "@/components/site/house-day";

type Dates = { publishedOn: string; updatedOn: string; reviewedOn: string | null };

/** The three public dates, the last update first. */
export function AnswerDates({ publishedOn, updatedOn, reviewedOn }: Dates) {
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
