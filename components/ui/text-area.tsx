"use client";

import { type ComponentProps, useId } from "react";
import { FieldFrame, type FieldWords, fieldTies } from "./field-frame";

type Props = FieldWords & Omit<ComponentProps<"textarea">, "className">;

/** Several lines of text; the box grows with what is written and then scrolls. */
export function TextArea(props: Props) {
  const { label, description, error, isOptional, hidesLabel, className, rows = 3, ...input } = props;
  const ownId = useId();
  const id = input.id ?? ownId;
  const words = { label, description, error, isOptional, hidesLabel, className };
  return (
    <FieldFrame id={id} {...words}>
      <textarea
        rows={rows}
        {...input}
        {...fieldTies(id, words)}
        className="control max-h-96 resize-y py-1.5 [field-sizing:content]"
        style={{ minHeight: `calc(${rows} * 1.25rem + 0.875rem)` }}
      />
    </FieldFrame>
  );
}
