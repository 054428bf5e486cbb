import { Badge } from "@/components/ui/badge";
import type { ManyOutcome } from "@/lib/review/many-input";
import type { ChosenAnswer } from "./chosen-answers";

type Props = { outcomes: readonly ManyOutcome[]; chosen: readonly ChosenAnswer[] };

/** What became of each answer; what was refused stands first, with the reason. */
export function ManyOutcomes({ outcomes, chosen }: Props) {
  const questions = new Map(chosen.map(({ id, question }) => [id, question]));
  const done = outcomes.filter(({ isDone }) => isDone).length;
  const sorted = outcomes.toSorted((one, other) => Number(one.isDone) - Number(other.isDone));
  return (
    <div className="flex flex-col gap-3 pb-4">
      <p role="status">
        {done} of {outcomes.length} done
        {done < outcomes.length ? "; what was refused stays selected." : "."}
      </p>
      <ul aria-label="What became of each" className="max-h-80 divide-y divide-line overflow-y-auto">
        {sorted.map(({ answerId, isDone, sentence }) => (
          <li key={answerId} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
            <Badge tone={isDone ? "success" : "danger"}>{isDone ? "Done" : "Refused"}</Badge>
            <div className="min-w-0 flex-1 basis-60">
              <p className="line-clamp-2 font-medium">
                {questions.get(answerId) || "An answer without a question yet"}
              </p>
              <p className="text-sm text-muted">{sentence}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
