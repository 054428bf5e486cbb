import { dayWords } from "./day-words";

type Plan = { riskClass: string; ownMonths: number | null; months: number };

/** What happens around the reviews of a published answer. `ownerId` is who is told. */
export type DueEvent =
  | { type: "answer.assigned"; from: string; to: string; fromId: string; toId: string }
  | { type: "answer.review-planned"; before: Plan; after: Plan }
  | {
      type: "answer.reviewed";
      contentHash: string;
      reviewer: string;
      reviewedOn: string;
      nextReviewOn: string;
      interests: string;
      note: string;
      checklist: string[];
      ownerId: string;
    }
  | { type: "answer.review-due"; days: number; nextReviewOn: string; ownerId: string }
  | { type: "answer.due-list-exported"; filters: Record<string, string> }
  | { type: "answer.review-moved"; from: string; to: string; ownerId: string };

type Sentences = { [Type in DueEvent["type"]]: (event: Extract<DueEvent, { type: Type }>) => string };

/** Their sentences, each to follow the actor's name. */
export const dueSentences: Sentences = {
  "answer.assigned": ({ from, to }) => `handed the answer from ${from} to ${to}`,
  "answer.review-planned": ({ before, after }) =>
    `had it reviewed every ${after.months} months (${planWords(after)}) instead of every ${before.months} (${planWords(before)})`,
  "answer.reviewed": ({ reviewer, nextReviewOn }) =>
    `reviewed the whole answer as ${reviewer} and found no change needed; the next review is on ${dayWords(nextReviewOn)}`,
  "answer.review-due": ({ days, nextReviewOn }) =>
    days === 0
      ? `reminded that its review is due (${dayWords(nextReviewOn)})`
      : `reminded that its review is due within ${days} days (${dayWords(nextReviewOn)})`,
  "answer.due-list-exported": () => "took along the list of reviews that are due",
  "answer.review-moved": ({ from, to }) =>
    `moved the next review from ${dayWords(from)} to ${dayWords(to)}, to spread the work`,
};

const planWords = ({ riskClass, ownMonths }: Plan) =>
  ownMonths === null ? `${riskClass} risk` : `${riskClass} risk, an interval of its own`;
