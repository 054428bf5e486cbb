import { HouseDay } from "@/components/site/house-day";

/** Says, before anything else of the page, that the answer no longer stands, since when and why. */
export function WithdrawnBanner({ on, reason }: { on: string; reason: string }) {
  return (
    <section className="withdrawal" aria-labelledby="withdrawal">
      <p className="title" id="withdrawal">
        This answer was withdrawn
      </p>
      <p>
        We withdrew it on <HouseDay day={on} />. Please do not rely on it.
      </p>
      {reason && <p>Why: {reason}</p>}
      <p>
        The text as it stood is kept below for the record. Talk to a health professional about your question.
      </p>
    </section>
  );
}
