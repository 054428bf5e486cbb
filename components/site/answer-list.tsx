import { HouseDay } from "@/components/site/house-day";

type Line = { slug: string; question: string; topicName: string; updatedOn: string };

/** Answers as a list: question, topic, day of the last update. */
export function AnswerList({ answers, hasTopic = true }: { answers: readonly Line[]; hasTopic?: boolean }) {
  return (
    <ul className="answers">
      {answers.map((answer) => (
        <li key={answer.slug}>
          <a href={`/answers/${answer.slug}`}>{answer.question}</a>
          <p className="quiet">
            {hasTopic && `${answer.topicName} · `}
            Last updated <HouseDay day={answer.updatedOn} />
          </p>
        </li>
      ))}
    </ul>
  );
}
