"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldProblem, fieldTies } from "./field-frame";

type Props = Omit<ComponentProps<"input">, "type" | "className"> & {
  label: ReactNode;
  description?: ReactNode;
  error?: string | undefined;
  className?: string;
};

/** One thing that is so or not so; spreads `register(...)`. */
export function Checkbox({ label, description, error, className, ...input }: Props) {
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <div className="flex items-start gap-2">
        <input
          type="checkbox"
          {...input}
          {...fieldTies(id, { description, error })}
          className="mt-0.5 size-4 shrink-0 cursor-pointer rounded-sm accent-accent disabled:cursor-default pointer-coarse:size-5"
        />
        <div className="min-w-0">
          <label htmlFor={id} className="cursor-pointer">
            {label}
          </label>
          {description ? (
            <div id={`${id}-description`} className="text-sm text-muted">
              {description}
            </div>
          ) : null}
        </div>
      </div>
      {error ? <FieldProblem id={`${id}-error`}>{error}</FieldProblem> : null}
    </div>
  );
}
