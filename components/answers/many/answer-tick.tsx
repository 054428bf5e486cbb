"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { type ChosenAnswer, useChosenAnswers } from "./chosen-answers";

/** Selects one answer of the list; `x` presses it for the row that j and k have come to. */
export function AnswerTick({ answer }: { answer: ChosenAnswer }) {
  const { answers, select, leave } = useChosenAnswers();
  const isSelected = answers.has(answer.id);
  return (
    <label className="relative z-1 -m-1 flex cursor-pointer p-1 pointer-coarse:-m-2 pointer-coarse:p-2">
      <input
        type="checkbox"
        data-row-tick
        aria-label={`Select ${answer.question || "the answer without a question"}`}
        checked={isSelected}
        onChange={() => (isSelected ? leave([answer]) : select([answer]))}
        className="mt-0.5 size-4 cursor-pointer rounded-sm accent-accent pointer-coarse:size-5"
      />
    </label>
  );
}

/** Selects every answer of this page, or none of them. */
export function PageOfAnswersTick({ rows }: { rows: readonly ChosenAnswer[] }) {
  const { answers, select, leave } = useChosenAnswers();
  const here = rows.filter(({ id }) => answers.has(id)).length;
  const isWhole = here === rows.length;
  return (
    <Checkbox
      label="Select all on this page"
      checked={isWhole}
      ref={(input) => {
        if (input) input.indeterminate = here > 0 && !isWhole;
      }}
      onChange={() => (isWhole ? leave(rows) : select(rows))}
    />
  );
}
