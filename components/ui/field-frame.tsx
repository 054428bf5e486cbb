import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What every field carries: its name, what to write in it, and what is wrong with what was written. */
export type FieldWords = {
  label: string;
  description?: ReactNode;
  error?: string | undefined;
  /** Said beside the label of the rare field that may stay empty. */
  isOptional?: boolean;
  /** Keeps the name for screen readers only. */
  hidesLabel?: boolean;
  className?: string;
};

type Props = FieldWords & { id: string; children: ReactNode };

/** The frame round one field: label above, description, the field, and its error below. */
export function FieldFrame({
  id,
  label,
  description,
  error,
  isOptional,
  hidesLabel,
  className,
  children,
}: Props) {
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={hidesLabel ? "sr-only" : "font-medium text-ink"}>
        {label}
        {isOptional ? <span className="font-normal text-faint"> (optional)</span> : null}
      </label>
      {description ? (
        <div id={`${id}-description`} className="text-sm text-muted">
          {description}
        </div>
      ) : null}
      {children}
      {error ? <FieldProblem id={`${id}-error`}>{error}</FieldProblem> : null}
    </div>
  );
}

/** What is wrong with one field, in words. */
export function FieldProblem({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1 text-sm text-danger-ink">
      <CircleAlert aria-hidden className="mt-0.75 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** The attributes that tie a field's element to its description and its error. */
export function fieldTies(id: string, { description, error }: Pick<FieldWords, "description" | "error">) {
  const ties = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": ties || undefined, "aria-invalid": error ? true : undefined } as const;
}
