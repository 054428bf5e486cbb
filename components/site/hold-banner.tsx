import { HouseDay } from "@/components/site/house-day";

/** Says, before anything else of the page, that the answer is being looked at again for safety, since when and why. */
export function HoldBanner({ on, reason }: { on: string; reason: string }) {
  return (
    <section className="withdrawal" aria-labelledby="hold">
      <p className="title" id="hold">
        Safety notice: we are checking this answer
      </p>
      <p>
        Since <HouseDay day={on} /> we are looking at it again. Until we are done, please do not rely on it.
      </p>
      <p>Why: {reason}</p>
      <p>Talk to a health professional about your question. If you feel ill, do not wait for us.</p>
    </section>
  );
}
