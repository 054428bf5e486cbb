"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import type { Choice } from "./choice-list";
import { classNames } from "./class-names";
import { FieldProblem } from "./field-frame";

type Props = Omit<ComponentProps<"input">, "type" | "className" | "value" | "defaultValue"> & {
  label: string;
  choices: readonly (Choice & { isDisabled?: boolean })[];
  value?: string;
  defaultValue?: string;
  description?: ReactNode;
  error?: string | undefined;
  className?: string;
};

/** One of a few, each a card with its meaning; spreads `register(...)` over its radios. */
export function RadioGroup({
  label,
  choices,
  value,
  defaultValue,
  description,
  error,
  className,
  ...input
}: Props) {
  const id = useId();
  const checked = (choice: string) => (value === undefined ? undefined : value === choice);
  const checkedAtFirst = (choice: string) =>
    defaultValue === undefined ? undefined : defaultValue === choice;
  const ties = classNames(Boolean(description) && `${id}-description`, Boolean(error) && `${id}-error`);
  return (
    <fieldset
      aria-describedby={ties || undefined}
      className={classNames("flex min-w-0 flex-col gap-2", className)}
    >
      <legend className="mb-1 font-medium">{label}</legend>
      {description ? (
        <div id={`${id}-description`} className="-mt-1 text-sm text-muted">
          {description}
        </div>
      ) : null}
      {choices.map((choice) => (
        <label
          key={choice.id}
          className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line bg-surface px-3 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-default has-disabled:bg-sunken has-disabled:text-faint"
        >
          <input
            {...input}
            name={input.name ?? id}
            type="radio"
            value={choice.id}
            checked={checked(choice.id)}
            defaultChecked={checkedAtFirst(choice.id)}
            disabled={input.disabled || choice.isDisabled}
            className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
          />
          <span className="min-w-0">
            <span className="block font-medium">{choice.label}</span>
            {choice.description ? (
              <span className="block text-sm text-muted">{choice.description}</span>
            ) : null}
          </span>
        </label>
      ))}
      {error ? <FieldProblem id={`${id}-error`}>{error}</FieldProblem> : null}
    </fieldset>
  );
}
